import type { Change } from "./fix";
import { type Need, hasNoOrigin, value } from "./need";
import type { Remedy } from "./remedy";

/** A message to whoever runs the server, where that is somebody else or not known. */
export function askOwner(need: Need): Remedy | null {
  const { owner, url, method, origin, diagnosis, status, answeredBy } = need;
  if ((owner !== "third-party" && owner !== "unknown") || diagnosis.verdict !== "blocked" || diagnosis.fix === null) {
    return null;
  }
  const message = [
    hasNoOrigin(need)
      ? `Our page (it sends Origin: ${origin}) can't read responses of ${url.host}.`
      : `Our page at ${origin} can't read responses of ${url.host}.`,
    "",
    `Request: ${method} ${url.origin}${url.pathname}`,
    responseLine(status, answeredBy?.name ?? null),
    `What CORS Why told us: ${diagnosis.headline.replaceAll("`", "")}`,
    ...diagnosis.fix.changes.flatMap((change) => ["", ...changeLines(change)]),
  ].join("\n");
  return {
    id: "ask-owner",
    kind: "ask-owner",
    title: `Ask whoever runs ${value(url.host)} to allow your page`,
    steps: [
      `Only the operator of ${value(url.host)} can change its responses. Send them this message, with the report's link.`,
    ],
    code: [{ where: "The message", language: "text", text: message }],
    cost: "It takes their time, and they may decline.",
    proof: "proven",
    docs: null,
  };
}

/** The changes of one response, under its name: the headers of two responses must not run into one list. */
function changeLines({ on, status, set, remove }: Change): string[] {
  return [
    `${PLACES[on]}:`,
    ...(status === undefined ? [] : [`  status ${status}`]),
    ...Object.entries(set).map(([name, text]) => `  ${name}: ${text}`),
    ...remove.map((name) => `  no ${name}`),
  ];
}

const PLACES: Readonly<Record<Change["on"], string>> = {
  preflight: "What the response to OPTIONS needs",
  redirect: "What the redirect needs",
  response: "What the response needs",
};

function responseLine(status: number, sender: string | null): string {
  if (status === 0) return "Response: none that the page may read";
  return sender === null ? `Response: ${status}` : `Response: ${status}, from ${sender}`;
}
