import { expect, test } from "vitest";
import { diagnosisOf } from "./testing";

const steps = (text: string): string => diagnosisOf(text).help?.steps.join(" ") ?? "";

test("a name that only containers know is told to be one, whatever the browser says of the failure", () => {
  const toKong = "GET http://kong:8000/rest/v1/items from http://localhost:3000";
  for (const failure of ["failed NS_ERROR_UNKNOWN_HOST firefox", "failed net::ERR_NAME_NOT_RESOLVED", "failed"]) {
    expect(steps(`${toKong} => ${failure}`)).toContain("`http://localhost:8000` where that port is published");
  }
});

test.each(["host.docker.internal", "api.shop.svc.cluster.local", "api.shop.svc"])(
  "%s is known as a name of containers",
  (name) => {
    const failure = `GET http://${name}:5000/i from http://localhost:3000 => failed net::ERR_NAME_NOT_RESOLVED`;
    expect(steps(failure)).toContain(`Containers know \`${name}\`, and the browser does not`);
  },
);

test.each([
  "http://localhost:8000",
  "http://api.localhost",
  "https://api.example",
  "http://[::1]:8000",
  "http://10.0.0.7",
])("%s is no such name", (server) => {
  expect(steps(`GET ${server}/items => failed`)).not.toContain("without a dot");
});

test("a certificate is spoken of where there is one", () => {
  expect(steps("GET http://api.example/items from http://app.example => failed")).not.toContain("certificate");
  expect(steps("GET https://api.example/items => failed")).toContain("Where the server is your own, accept it");
});
