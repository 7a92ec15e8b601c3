export const POST = async (request: Request) => Response.json({ id: 2, ...(await request.json()) }, { status: 201 });
