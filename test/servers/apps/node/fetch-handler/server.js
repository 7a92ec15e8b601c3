// recipe 1
const handler = async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/crash") throw new Error("It broke");
  if (pathname === "/private" && !request.headers.has("Authorization"))
    return Response.json({ error: "Log in" }, { status: 401 });
  if (request.method === "OPTIONS") return new Response(null, { status: 405 });
  return Response.json(request.method === "GET" ? { ok: true } : await request.json());
};

const served = withCors(handler);
const port = Number(process.env.PORT);
if (globalThis.Deno) Deno.serve({ port, hostname: "localhost" }, served);
else Bun.serve({ port, hostname: "localhost", fetch: served });
