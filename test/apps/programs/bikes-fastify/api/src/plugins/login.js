"use strict";
async function requireLogin(request, reply) {
  if (request.url.startsWith("/api/public")) return;
  const cookie = /(?:^|; )token=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
  const bearer = request.headers.authorization?.replace(/^Bearer /, "");
  if ((bearer ?? cookie) !== "tok-ann-1") await reply.code(401).send({ error: "Log in" });
}

module.exports = { requireLogin };
