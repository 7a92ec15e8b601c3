module.exports = function login(req, res, next) {
  const cookie = /token=([^;]+)/.exec(req.headers.cookie || "")?.[1];
  const token = (req.headers.authorization || "").replace("Bearer ", "") || cookie;
  if (token !== "tok-ann-1") return res.status(401).json({ error: "Log in first" });
  next();
};
