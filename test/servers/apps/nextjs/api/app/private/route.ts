function respond(request: Request) {
  if (!request.headers.has("Authorization")) return Response.json({ error: "Log in" }, { status: 401 });
  return Response.json({ ok: true });
}

export { respond as GET, respond as OPTIONS };
