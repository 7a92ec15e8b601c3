/** A HAR file whose every text is an attack on whoever shows it. */

const ATTACKS = [
  `"><img src=x onerror="window.__pwned='img'">`,
  `</script><script>window.__pwned='script'</script>`,
  `<svg onload="window.__pwned='svg'"><iframe srcdoc="<script>parent.__pwned='frame'</script>"></iframe>`,
  `<a href="javascript:window.__pwned='link'">javascript:window.__pwned='link'</a>`,
  "`${window.__pwned='template'}`<!--<script>\u2028\u2029]]>",
];

/** The text of the file; each attack stands in each place once. */
export function hostileHar(): string {
  const entries = ATTACKS.flatMap((attack, at) => [
    entry(attack, at * 2, { blocked: true }),
    entry(attack, at * 2 + 1, { blocked: false }),
  ]);
  const pages = ATTACKS.map((attack, at) => ({ id: `page${at}${attack}`, title: attack, startedDateTime: attack }));
  const tool = { name: ATTACKS.join(""), version: ATTACKS.join("") };
  return JSON.stringify({ log: { version: ATTACKS[0], creator: tool, browser: tool, pages, entries } });
}

function entry(attack: string, at: number, { blocked }: { readonly blocked: boolean }): unknown {
  const headers = (names: readonly string[]) => [
    ...names.map((name) => ({ name, value: attack })),
    { name: attack, value: attack },
  ];
  return {
    startedDateTime: "2026-01-01T12:00:00.000Z",
    time: at,
    pageref: attack,
    comment: attack,
    request: {
      method: blocked ? attack : "GET",
      url: `https://api.example/${at}/${attack}?${attack}=${attack}#${attack}`,
      httpVersion: attack,
      headers: [{ name: "Origin", value: blocked ? "https://app.example" : attack }, ...headers(["Referer", "Cookie"])],
      cookies: [{ name: attack, value: attack }],
      queryString: [{ name: attack, value: attack }],
    },
    response: {
      status: 200,
      statusText: attack,
      httpVersion: attack,
      headers: headers(["Access-Control-Allow-Origin", "Access-Control-Allow-Headers", "Vary", "Server", "Location"]),
      content: { mimeType: attack, text: attack },
      redirectURL: "",
      _error: attack,
      _failureText: attack,
    },
    _resourceType: attack,
    _initiator: { type: attack, url: attack },
    _cors: {
      exchange: `e${at}${attack}`,
      initiatorOrigin: blocked ? "https://app.example" : attack,
      outcome: blocked ? "blocked" : "delivered",
      error: attack,
    },
  };
}
