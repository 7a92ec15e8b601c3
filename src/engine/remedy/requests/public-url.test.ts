import { describe, expect, test } from "vitest";
import { ids } from "../testing";

const asked = (url: string, page: string, end: string): string => `GET ${url} from ${page} -> 200 => ${end}`;
/** Another file of the page, and one that is blocked. */
const seen = (server: string, page: string, path = "/js/b.js"): readonly [string, string] => [
  asked(`${server}${path}`, page, "blocked script"),
  asked(`${server}/css/a.css`, page, "opaque stylesheet no-cors"),
];

describe("an application that writes an inner address into its page", () => {
  test.each([
    ["http://nas.example:10030", "http://stats.nas.example"],
    ["http://wiki.example:8080", "http://wiki.example"],
    ["http://wiki.example:8080", "https://wiki.example"],
    ["http://192.168.1.5:3000", "http://192.168.1.5"],
    ["http://apps.corp.example:8080", "https://wiki.corp.example"],
  ])("%s on %s", (server, page) => {
    expect(ids(...seen(server, page))).toContain("public-url");
  });

  test.each([
    ["the page is on a development server", "http://localhost:8000", "http://localhost:3000"],
    ["the page is on a development domain", "http://shop.test:5173", "http://shop.test"],
    ["it is a CDN of the site", "https://cdn.app.example", "https://www.app.example"],
    ["it is somebody else's", "https://files.other.example:8443", "https://app.example.org"],
    ["it is this machine", "http://localhost:5173", "https://app.example"],
  ])("is not told where %s", (_, server, page) => {
    expect(ids(...seen(server, page))).not.toContain("public-url");
  });

  test("is not told of one file alone, of an API, nor of a bundler's development server", () => {
    const [file] = seen("http://nas.example:10030", "http://stats.nas.example");
    expect(ids(file)).not.toContain("public-url");
    const api = file.replace(" script", "");
    expect(ids(api, api.replace("b.js", "c"))).not.toContain("public-url");
    expect(ids(...seen("http://nas.example:5173", "http://nas.example", "/@vite/client"))).not.toContain("public-url");
  });
});
