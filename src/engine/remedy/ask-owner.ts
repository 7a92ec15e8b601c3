import { type Need, hasNoOrigin, value } from "./need";
import type { Remedy } from "./remedy";

/** A message to whoever runs the server, where that is somebody else or not known. */
export function askOwner(need: Need): Remedy | null {
  const { owner, url, method, origin, diagnosis, status, answeredBy } = need;
  if ((owner !== "third-party" && owner !== "unknown") || diagnosis.verdict !== "blocked" || diagnosis.fix === null) {
    return null;
  }
  const lines = diagnosis.fix.changes.flatMap(({ on, set }) =>
    Object.entries(set).map(([name, text]) =>
      on === "preflight" ? `on OPTIONS: ${name}: ${text}` : `${name}: ${text}`,
    ),
  );
  const message = [
    hasNoOrigin(need)
      ? `Our page (it sends Origin: ${origin}) can't read responses of ${url.host}.`
      : `Our page at ${origin} can't read responses of ${url.host}.`,
    "",
    `Request: ${method} ${url.origin}${url.pathname}`,
    responseLine(status, answeredBy?.name ?? null),
    `Rule: ${diagnosis.headline.replaceAll("`", "")}`,
    "",
    "Missing on your side:",
    ...lines,
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

function responseLine(status: number, sender: string | null): string {
  if (status === 0) return "Response: none that the page may read";
  return sender === null ? `Response: ${status}` : `Response: ${status}, from ${sender}`;
}
