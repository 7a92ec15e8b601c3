/** Words that stay in the headers by which servers, gateways and caches name themselves. Everything else there is filled. */

const SERVERS = [
  "nginx|openresty|cloudflare|cloudfront|varnish|akamai(?:ghost|netstorage)?|envoy|haproxy|traefik|awselb|apigw|fastly",
  "gws|big-?ip|squid|caddy|amazons3|apache(?:-coyote)?|tomcat|jetty|kestrel|microsoft-(?:iis|httpapi|azure-\\w{3,16})|iis",
  "express|next\\.js|nuxt|node(?:\\.js)?|deno|bun|hono|koa|fastify|nestjs|php|asp\\.net|uvicorn|gunicorn|hypercorn|daphne",
  "werkzeug|python|puma|phusion|passenger|rails|django|flask|litespeed|openlitespeed|vercel|netlify|heroku|cowboy",
  "fly\\.io|render|istio-envoy|kong|tyk|spring|undertow|wildfly|jboss|glassfish|weblogic|websphere|lighttpd|h2o|golang",
  "rocket|minio|azurite(?:-(?:blob|queue|table))?|windows-azure-blob|couchdb|wsgiserver|cpython|aiohttp|tornadoserver|obs|aliyunoss",
  "sails|strapi|directus|gse|apisix|tengine|webrick|thin|unicorn|granian|ktor|llama\\.cpp|appwrite|vegur|heroku-router|fly",
  "debian|ubuntu|centos|unix|linux|win(?:32|64)|google frontend|google|esf|sffe|github\\.com|gunicorn",
];
const CACHES = [
  "tcp|mem|refresh|refreshhit|ims|hit|miss|from|error|pass|dynamic|bypass|expired|stale|revalidated|updating|none|unknown",
  "functiongeneratedresponse|lambdageneratedresponse|uncacheable|config_nocache",
];
/** A version counts only behind a name: a number on its own may be anything. */
const KNOWN = new RegExp(
  `(?:${[...SERVERS, ...CACHES].join("|")})(?:/\\d{1,4}(?:\\.\\d{1,4}){0,3})?|\\b[123]\\.[01]\\b`,
  "gi",
);
const STRUCTURE = /[\s,;:()/]/;

/** The value with every letter filled that belongs to no known word. */
export function knownWords(value: string): string {
  let after = "";
  let at = 0;
  for (const match of value.matchAll(KNOWN)) {
    after += filled(value.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return after + filled(value.slice(at));
}

function filled(text: string): string {
  return [...text].map((letter) => (STRUCTURE.test(letter) ? letter : "x".repeat(letter.length))).join("");
}
