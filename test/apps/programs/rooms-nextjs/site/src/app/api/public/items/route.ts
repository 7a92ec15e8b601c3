export const GET = async () =>
  Response.json([{ id: 1, name: "Attic" }], {
    headers: { "Access-Control-Allow-Origin": "https://rooms.example" },
  });
