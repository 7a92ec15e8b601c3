import express from "express";

const app = express();
// recipe 1
app.use(express.json());

app.get("/data", (req, res) => res.json({ ok: true }));
app.post("/data", (req, res) => res.json(req.body));
app.put("/data", (req, res) => res.json(req.body));
app.use("/private", logIn, (req, res) => res.json({ ok: true }));
app.get("/crash", () => {
  throw new Error("It broke");
});

function logIn(req, res, next) {
  if (req.headers.authorization) next();
  else res.status(401).json({ error: "Log in" });
}

app.listen(process.env.PORT, "localhost");
