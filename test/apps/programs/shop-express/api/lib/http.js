"use strict";
const express = require("express");
const helmet = require("helmet");
const rateLimit = require("express-rate-limit").default;
const routes = require("./routes");
const { signedIn } = require("./tokens");

const app = express();
app.set("trust proxy", 1);
app.use(
  helmet({
    contentSecurityPolicy: false,
  }),
);
// CORS
app.use(function (req, res, next) {
  res.header("Access-Control-Allow-Origin", "*");
  res.header(
    "Access-Control-Allow-Headers",
    "Origin, X-Requested-With, Content-Type, Accept",
  );
  next();
});
app.use(rateLimit({ windowMs: 60_000, limit: 300 }));
app.use("/static", express.static("public"));
app.use(express.json());

routes.open(app);
app.all("/api/*rest", signedIn);
routes.members(app);

app.use((err, req, res, next) => {
  if (!err.status) return next(err);
  res.status(err.status).json({ error: err.message });
});

module.exports = app;
