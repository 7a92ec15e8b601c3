"use strict";
const { verify } = require("jsonwebtoken");

exports.signedIn = function (req, res, next) {
  const [, bearer] = /^Bearer (.+)$/.exec(req.get("Authorization") ?? "") ?? [];
  const [, cookie] = /(?:^|; )token=([^;]+)/.exec(req.get("Cookie") ?? "") ?? [];
  verify(bearer ?? cookie ?? "", process.env.JWT_SECRET, (error, claims) => {
    if (error) return res.status(401).json({ error: "Log in" });
    req.user = claims.sub;
    next();
  });
};
