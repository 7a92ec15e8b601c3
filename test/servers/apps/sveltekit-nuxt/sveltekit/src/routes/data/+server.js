import { json } from "@sveltejs/kit";

export const GET = () => json({ ok: true });
export const POST = echo;
export const PUT = echo;

async function echo({ request }) {
  return json(await request.json());
}
