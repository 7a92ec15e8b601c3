function answer(request: Request) {
  if (!request.headers.has("Authorization")) return Response.json({ error: "Log in" }, { status: 401 });
  return Response.json({ ok: true });
}

export { answer as GET, answer as OPTIONS };
