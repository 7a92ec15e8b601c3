import cors from "cors";
import express, { type Request, type Response, type NextFunction } from "express";
import { login } from "./routes/login";

const app = express();
app.disable("x-powered-by");
app.use(express.json());
app.use(
  cors({
    origin: process.env.WEB_ORIGIN ?? "https://tickets.example",
    exposedHeaders: ["X-Total-Count"],
  }),
);

app.get("/api/public/items", (req: Request, res: Response) => {
  res.set("X-Total-Count", "1").json([{ id: 1 }]);
});
app.use("/api", login);
app.post("/api/items", (req: Request, res: Response) => {
  res.status(201).json({ id: 2 });
});
app.put("/api/profile", (req: Request, res: Response) => {
  res.json(req.body);
});
app.get("/api/report", () => {
  throw new Error("disk full");
});

app.listen(Number(process.env.PORT));
