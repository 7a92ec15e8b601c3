import { NextResponse, type NextRequest } from "next/server";
import { isLoggedIn } from "./login";

export async function proxy(request: NextRequest) {
  if (request.nextUrl.pathname.startsWith("/api/public")) return NextResponse.next();
  if (!(await isLoggedIn(request))) return NextResponse.json({ error: "Log in" }, { status: 401 });
  return NextResponse.next();
}

export const config = { matcher: "/api/:path*" };
