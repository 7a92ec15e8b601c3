export const GET = async () => Response.json({ error: "No such room" }, { status: 404 });
