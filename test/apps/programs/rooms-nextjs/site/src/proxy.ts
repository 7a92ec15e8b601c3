import { NextResponse, type NextRequest } from "next/server";
import { isLoggedIn } from "./login";

export default async function proxy(request: NextRequest) {
  if (await isLoggedIn(request)) return;
  if (request.nextUrl.pathname.startsWith("/api/")) return NextResponse.json({ error: "Log in" }, { status: 401 });
  return Response.redirect(new URL("/", request.url));
}

export const config = {
  matcher: ["/dashboard/:path*", "/api/((?!public).*)"],
};
