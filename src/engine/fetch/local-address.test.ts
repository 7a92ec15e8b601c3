import { expect, test } from "vitest";
import { addressSpaceOf } from "./local-address";
import { parseUrl } from "./origin";

// The addresses as both browsers were measured to sort them, on servers at those very addresses: Chromium 156, Firefox ESR 153.
test.each([
  ["localhost", "loopback"],
  ["app.localhost", "loopback"],
  ["127.5.4.3", "loopback"],
  ["[::1]", "loopback"],
  ["0.0.0.0", "loopback"],
  ["[::ffff:127.0.0.1]", "loopback"],
  ["10.0.0.5", "local"],
  ["172.16.0.1", "local"],
  ["172.32.0.1", "public"],
  ["192.168.1.20", "local"],
  ["[::ffff:192.168.1.20]", "local"],
  ["169.254.10.10", "local"],
  ["100.64.0.1", "local"],
  ["100.128.0.1", "public"],
  ["198.18.0.1", "public"],
  ["192.0.2.1", "public"],
  ["[fd00::1]", "local"],
  ["[fe80::1]", "local"],
  ["[2606:2800::1]", "public"],
  ["[ff02::1]", "public"],
  ["93.184.216.34", "public"],
  ["nas.local", "local"],
  ["printer.home.arpa", "local"],
  ["intranet", null],
  ["10.example", null],
  ["fd00.example", null],
  ["local", null],
  ["corp.example", null],
])("%s is of the address space %s", (host, space) => {
  expect(addressSpaceOf(parseUrl(`http://${host}/`)?.hostname ?? "")).toBe(space);
});
