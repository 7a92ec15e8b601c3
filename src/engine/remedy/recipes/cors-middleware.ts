import type { Policy } from "../policy";
import { jsonList } from "./quote";

/** The arguments of Starlette's `CORSMiddleware`, which FastAPI has too, one a line, each with its comma. */
export function corsMiddlewareArguments({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    `allow_origins=[${jsonList(origins)}],`,
    `allow_methods=[${jsonList(methods)}],`,
    ...(headers.length > 0 ? [`allow_headers=[${jsonList(headers)}],`] : []),
    ...(exposed.length > 0 ? [`expose_headers=[${jsonList(exposed)}],`] : []),
    ...(credentials ? ["allow_credentials=True,"] : []),
    ...(maxAge === null ? [] : [`max_age=${maxAge},`]),
  ];
}
