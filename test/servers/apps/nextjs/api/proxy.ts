import { NextResponse, type NextRequest } from "next/server";

export function proxy(request: NextRequest) {
  // recipe 2
  return NextResponse.next();
}
