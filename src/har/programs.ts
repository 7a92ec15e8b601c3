import { getHeader } from "../engine/fetch/headers";
import type { HeaderList } from "../engine/fetch/exchange";

/**
 * Programs that send requests without a page, by what they call themselves in `User-Agent`; a proxy records them beside a browser. Each name is the
 * default of that program or library, by its documentation or source.
 */
const PROGRAMS: readonly RegExp[] = [
  // Tools.
  /^(?:PostmanRuntime|insomnia|Thunder Client|Bruno|Paw|RapidAPI|HTTPie|curl|Wget|WindowsPowerShell|k6|Apache-JMeter|gatling|Vegeta|hey)\b/i,
  // Libraries.
  /^(?:okhttp|Dalvik|Apache-HttpClient|Java|Java-http-client|ReactorNetty|Jersey|Retrofit|Ktor client|Dart|Alamofire)\b/i,
  /^(?:python-requests|python-urllib3?|python-httpx|aiohttp|Python\/\S+ aiohttp|Scrapy|axios|node|node-fetch|undici|got|superagent|Deno|Bun)\b/i,
  /^(?:Go-http-client|reqwest|hyper|GuzzleHttp|Ruby|Faraday|rest-client|RestSharp|grpc|libwww-perl|PHP)\b/i,
  // Apple's network library, where no browser's name stands before it.
  /^(?!Mozilla\/).*\bCFNetwork\/[\d.]+ Darwin\//,
];

/** Whether the request calls itself a program's: no page sent it, so no browser applied CORS. */
export function isFromProgram(headers: HeaderList): boolean {
  const agent = getHeader(headers, "user-agent");
  return agent !== null && PROGRAMS.some((program) => program.test(agent));
}
