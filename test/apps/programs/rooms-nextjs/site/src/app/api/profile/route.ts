export const PUT = async (request: Request) => Response.json(await request.json());
