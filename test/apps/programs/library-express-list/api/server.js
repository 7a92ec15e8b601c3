const express = require("express");
const cors = require("cors");
const morgan = require("morgan");
const rateLimit = require("express-rate-limit");
const corsOptions = require("./config/cors");
const login = require("./routes/login");

const app = express();
app.use(morgan("tiny", { stream: { write() {} } }));
app.use(cors(corsOptions));
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json());

const api = express.Router();
api.get("/public/items", (req, res) => res.json([{ id: 1, name: "Book" }]));
api.use(login);
api.post("/items", (req, res) => res.status(201).json({ id: 2 }));
api.put("/profile", (req, res) => res.json(req.body));
api.get("/items/:id", (req, res) => res.status(404).json({ error: "No such book" }));
api.get("/report", () => {
  throw new Error("disk full");
});
app.use("/api", api);

app.use((err, req, res, next) => {
  res.status(err.status || 500).json({ error: err.message });
});

app.listen(process.env.PORT, "localhost");
