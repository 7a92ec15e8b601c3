export function GET() {
  return Response.json({ ok: true });
}

export async function POST(request: Request) {
  return Response.json(await request.json());
}

export async function PUT(request: Request) {
  return Response.json(await request.json());
}
