import type { Exchange, HeaderList, Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { originOf } from "../fetch/origin";

/**
 * The id of the recipe for the server that most likely answered, or `null` when its answers give nothing away. Looks at the
 * headers of what this origin answered, here and in `others`, never at a body. Names of products first, habits of a
 * framework after; what stands nearest to the application wins over what stands before it.
 */
export function guessServer(exchange: Exchange, others: readonly Exchange[] = []): string | null {
  const server = originOf(exchange.hops[0].url);
  const responses = [exchange, ...others].flatMap(({ hops }) =>
    hops
      .filter(({ url }) => originOf(url) === server)
      .flatMap(({ preflight, response }) => [response, preflight?.response ?? null]),
  );
  const seen = responses.filter((response) => response !== null).map(({ headers }) => headers);
  return SIGNS.find(({ shows }) => seen.some(shows))?.recipe ?? null;
}

interface Sign {
  readonly recipe: string;
  readonly shows: (headers: Response["headers"]) => boolean;
}

const says =
  (name: string, pattern: RegExp) =>
  (headers: HeaderList): boolean =>
    pattern.test(getHeader(headers, name) ?? "");

const has =
  (name: string) =>
  (headers: HeaderList): boolean =>
    getHeader(headers, name) !== null;

/** Each from the product's own source or documentation; the most telling first. */
const SIGNS: readonly Sign[] = [
  { recipe: "nextjs", shows: says("x-powered-by", /^Next\.js/) },
  { recipe: "express", shows: says("x-powered-by", /^Express/) },
  { recipe: "laravel", shows: says("set-cookie", /\blaravel_session=/) },
  { recipe: "php", shows: says("x-powered-by", /^PHP/) },
  { recipe: "aspnet-core", shows: says("x-powered-by", /^ASP\.NET/) },
  { recipe: "aspnet-core", shows: says("server", /^Kestrel/) },
  { recipe: "flask", shows: says("server", /^Werkzeug/) },
  { recipe: "django", shows: says("server", /^WSGIServer/) },
  { recipe: "fastapi", shows: says("server", /^(?:uvicorn|hypercorn)/) },
  { recipe: "spring-global", shows: says("set-cookie", /\bJSESSIONID=/) },
  // Spring's CORS processor says so even where it rejects.
  {
    recipe: "spring-global",
    shows: says("vary", /Origin, ?Access-Control-Request-Method, ?Access-Control-Request-Headers/),
  },
  { recipe: "rails", shows: has("x-runtime") },
  { recipe: "rails", shows: says("server", /^(?:puma|Phusion Passenger|WEBrick)/i) },
  { recipe: "s3", shows: says("server", /^AmazonS3/) },
  { recipe: "aws-api-gateway", shows: has("apigw-requestid") },
  { recipe: "aws-api-gateway", shows: has("x-amzn-requestid") },
  { recipe: "traefik", shows: says("server", /^Traefik/i) },
  { recipe: "caddy", shows: says("server", /^Caddy/) },
  { recipe: "nginx", shows: says("server", /^(?:nginx|openresty)/) },
  { recipe: "apache", shows: says("server", /^Apache/) },
  // What Go's http.Error writes. https://pkg.go.dev/net/http#Error
  {
    recipe: "go-handler",
    shows: (headers) =>
      says("content-type", /^text\/plain; charset=utf-8$/)(headers) &&
      says("x-content-type-options", /^nosniff$/)(headers) &&
      !has("server")(headers),
  },
  // What Express's own error page carries, also where its name is switched off.
  {
    recipe: "express",
    shows: (headers) =>
      says("content-security-policy", /^default-src 'none'$/)(headers) &&
      says("x-content-type-options", /^nosniff$/)(headers) &&
      says("content-type", /^text\/html/)(headers),
  },
  { recipe: "cloudfront", shows: has("x-amz-cf-id") },
];
