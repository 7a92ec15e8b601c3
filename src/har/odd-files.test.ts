import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnose } from "../engine/diagnose/diagnose";
import { readHar } from "./har-in";

/** The smallest file for each thing that producers write in their own way, and all that may be said of it. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "chrome-har-headers-twice.har": ["PUT /x: allowed"],
  "cypress-status-0.har": ["GET /orders: blocked"],
  "devtools-http-delivered.har": ["GET /json: allowed"],
  "firefox-preflight-late.har": ["PUT /x: allowed"],
  "http-beacon.har": ["POST /beacon: opaque"],
  "http-iframe.har": [],
  "http-image.har": ["GET /picture: opaque"],
  "http-script.har": ["GET /script: opaque"],
  "http-stylesheet.har": ["GET /stylesheet: opaque"],
  "memory-cache-image.har": ["GET /a.png: opaque"],
  "playwright-blocked.har": ["GET /api: blocked"],
  "playwright-delivered.har": ["GET /api: allowed"],
  "playwright-no-referrer.har": ["GET /api: blocked"],
  "playwright-nocors-emptied.har": ["GET /beacon: opaque no-cors-opaque"],
  "polly-value-is-a-list.har": [
    "GET /b: blocked not-configured",
    "log.entries[1].request.headers[0].value should be a text, but is a list",
  ],
  "redirect-whose-target-is-missing.har": ["GET /account: unknown"],
  "relative-url-beside-a-good-entry.har": ["GET /b: blocked not-configured", "log.entries[1].request.url is not a URL"],
  "safari-navigation.har": [],
  "webpagetest-method-null.har": [
    "GET /b: blocked not-configured",
    "log.entries[1].request.method should be a text, but is null",
  ],
};

const FOLDER = "test/support/hars";

test.each(readdirSync(FOLDER))("%s", (name) => {
  const read = readHar(readFileSync(`${FOLDER}/${name}`, "utf8"));
  if ("error" in read) throw new Error(read.error);
  const told = read.exchanges.map((exchange) => {
    const { verdict, cause, request } = diagnose(exchange, read.exchanges);
    return `${request.method} ${new URL(request.url).pathname}: ${verdict}${cause === null ? "" : ` ${cause}`}`;
  });
  expect([...told, ...read.leftOut]).toEqual(SAID[name]);
});
