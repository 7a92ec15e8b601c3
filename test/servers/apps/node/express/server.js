// recipe 1
import express from "express";

const app = express();
// recipe 2
app.use(express.json());

app.get("/data", (request, response) => response.json({ ok: true }));
app.post("/data", (request, response) => response.json(request.body));
app.put("/data", (request, response) => response.json(request.body));
app.use("/private", logIn, (request, response) => response.json({ ok: true }));
app.get("/crash", () => {
  throw new Error("It broke");
});

function logIn(request, response, next) {
  if (request.headers.authorization) next();
  else response.status(401).json({ error: "Log in" });
}

app.listen(process.env.PORT, "localhost");
