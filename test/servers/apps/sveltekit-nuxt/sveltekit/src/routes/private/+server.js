import { json } from "@sveltejs/kit";

export function GET({ request }) {
  if (!request.headers.has("Authorization")) return json({ error: "Log in" }, { status: 401 });
  return json({ ok: true });
}
