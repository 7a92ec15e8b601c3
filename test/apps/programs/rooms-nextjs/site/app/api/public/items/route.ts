export const GET = async () => Response.json([{ id: 1, name: "Attic" }]);
