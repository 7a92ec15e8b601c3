import { expect, test } from "vitest";
import { ids, told } from "../testing";

test("a content script is told to let its extension's background send the request, before all else", () => {
  const blocked = "GET https://api.steampowered.com/v1?key=a -> 200 => blocked content-script";
  expect(ids(blocked)[0]).toBe("from-background");
  expect(told("from-background", blocked)).toContain("`https://api.steampowered.com/*` under `host_permissions`");
  expect(ids(blocked.replace(" content-script", ""))).not.toContain("from-background");
  expect(ids("GET https://api.example/i -> 200 | Access-Control-Allow-Origin: * => delivered content-script")).toEqual(
    [],
  );
});
