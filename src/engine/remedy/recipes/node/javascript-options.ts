import { ANY, type Policy } from "../../policy";
import { jsonList } from "../quote";

/** What a package calls its options, where packages differ. */
interface Names {
  readonly methods: "methods" | "allowMethods";
  readonly headers: "allowedHeaders" | "allowHeaders";
  readonly exposed: "exposedHeaders" | "exposeHeaders";
}

/** The options that most packages for CORS in JavaScript share, a member a line, each with its comma. */
export function javascriptOptions(
  { origins, methods, headers, credentials, maxAge, exposed }: Policy,
  names: Names = { methods: "methods", headers: "allowedHeaders", exposed: "exposedHeaders" },
  list = `[${jsonList(origins)}]`,
): string[] {
  return [
    `origin: ${origins[0] === ANY ? `"*"` : list},`,
    `${names.methods}: [${jsonList(methods)}],`,
    ...(headers.length > 0 ? [`${names.headers}: [${jsonList(headers)}],`] : []),
    ...(exposed.length > 0 ? [`${names.exposed}: [${jsonList(exposed)}],`] : []),
    ...(credentials ? ["credentials: true,"] : []),
    ...(maxAge === null ? [] : [`maxAge: ${maxAge},`]),
  ];
}
