"use strict";
const lamps = [{ id: 1, name: "Lamp" }, { id: 2, name: "Chair" }];

exports.open = (app) => {
  app.get("/api/products", (req, res) => res.set("X-Total-Count", "2").json(lamps));
};

exports.members = (app) => {
  app
    .route("/api/orders")
    .post((req, res) => res.status(201).json({ id: 7, user: req.user, ...req.body }));
  app.get("/api/orders/:id", () => {
    throw Object.assign(new Error("No such order"), { status: 404 });
  });
  app.put("/api/profile", (req, res) => res.json({ user: req.user, ...req.body }));
  app.get("/api/report", async () => {
    throw new Error("disk full");
  });
};
