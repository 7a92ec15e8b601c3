import { readFileSync } from "node:fs";
import cors from "cors";
import express, { Router } from "express";
import morgan from "morgan";

const env = Object.fromEntries(
  readFileSync(new URL("../.env", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("=", 2)),
);

function session(req, res, next) {
  const [, cookie] = /(?:^|; )sid=([^;]+)/.exec(req.headers.cookie ?? "") ?? [];
  const token = req.headers.authorization?.slice("Bearer ".length) ?? cookie;
  if (token === env.SESSION_TOKEN) next();
  else res.status(401).json({ error: "Log in first" });
}

const notes = Router()
  .get("/", (req, res) => res.json([{ id: 1, text: "milk" }]))
  .post("/", session, (req, res) => res.status(201).json({ id: 2, ...req.body }))
  .get("/export", async () => {
    throw new Error("disk full");
  });

express()
  .set("trust proxy", 1)
  .use(morgan("tiny"))
  .use(cors({ origin: env.ALLOWED_ORIGIN, credentials: true }))
  .use(express.json())
  .use("/notes", notes)
  .use("/settings", session, (req, res) => res.json({ saved: req.body }))
  .listen(Number(env.PORT), "127.0.0.1");
