import type { NextRequest } from "next/server";

export async function isLoggedIn(request: NextRequest) {
  const bearer = request.headers.get("Authorization")?.replace(/^Bearer /, "");
  return (bearer ?? request.cookies.get("token")?.value) === "tok-ann-1";
}
