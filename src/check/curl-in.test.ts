import { describe, expect, test } from "vitest";
import { readCurl } from "./curl-in";
import { shellWords } from "./shell-words";

const read = (text: string) => {
  const curl = readCurl(text);
  if ("error" in curl) throw new Error(curl.error);
  return curl;
};

describe("a copied curl command", () => {
  test("from Chromium asks for what the script asked for", () => {
    const command = String.raw`curl 'https://api.example/items?a=1' \
  -X 'PUT' \
  -H 'accept: application/json' \
  -H 'accept-language: en-US,en;q=0.9' \
  -H 'cache-control: no-cache' \
  -H 'content-type: application/json' \
  -b 'sid=1; who=me' \
  -H 'origin: https://app.example' \
  -H 'pragma: no-cache' \
  -H 'priority: u=1, i' \
  -H 'referer: https://app.example/' \
  -H 'sec-ch-ua: "Chromium";v="156"' \
  -H 'sec-fetch-mode: cors' \
  -H 'user-agent: Mozilla/5.0' \
  -H 'x-a: it'\''s' \
  --data-raw $'{"a":"\u00e9\n"}' \
  --insecure`;
    expect(read(command)).toEqual({
      url: "https://api.example/items?a=1",
      method: "PUT",
      headers: [
        ["accept", "application/json"],
        ["content-type", "application/json"],
        ["x-a", "it's"],
      ],
      cookies: "sid=1; who=me",
      origin: "https://app.example",
      body: '{"a":"\u00E9\n"}',
      insecure: true,
      notes: [],
    });
  });

  test("from Firefox too", () => {
    const command = `curl 'http://localhost:8080/' --compressed -X POST -H 'User-Agent: Mozilla/5.0' -H 'Accept: */*' -H 'Accept-Encoding: gzip' -H 'Referer: http://localhost:3000/a' -H 'Content-Type: application/json' -H 'Connection: keep-alive' -H 'TE: trailers' --data-raw '{}'`;
    expect(read(command)).toMatchObject({
      method: "POST",
      headers: [["Content-Type", "application/json"]],
      origin: "http://localhost:3000",
      cookies: null,
      body: "{}",
    });
  });

  test("for Windows' command line has carets", () => {
    const command = 'curl ^"https://api.example/^" ^\r\n  -H ^"x-a: ^\\^"1^\\^"^" ^\r\n  --data-raw ^"^{^}^"';
    expect(read(command)).toMatchObject({
      url: "https://api.example/",
      headers: [
        ["x-a", '"1"'],
        ["Content-Type", "application/x-www-form-urlencoded"],
      ],
      body: "{}",
    });
  });

  test("from Postman and Insomnia has their own lines left out", () => {
    expect(
      read("curl --location 'https://api.example/' --header 'Postman-Token: 1' --header 'X-Key: k' --data '{}'"),
    ).toMatchObject({
      method: "POST",
      headers: [
        ["X-Key", "k"],
        ["Content-Type", "application/x-www-form-urlencoded"],
      ],
    });
    expect(
      read(`curl --request DELETE \\\n  --url https://api.example/ \\\n  --header 'User-Agent: insomnia/10'`),
    ).toMatchObject({ method: "DELETE", headers: [] });
  });

  test("of a preflight asks for the request that it is for", () => {
    const command =
      "curl -X OPTIONS https://api.example/ -H 'Origin: https://app.example' -H 'Access-Control-Request-Method: PATCH' -H 'Access-Control-Request-Headers: content-type,x-a'";
    expect(read(command)).toMatchObject({
      method: "PATCH",
      headers: [
        ["content-type", "application/json"],
        ["x-a", "1"],
      ],
      origin: "https://app.example",
    });
  });

  test("may be short, have joined words, and a login", () => {
    expect(read("curl -sSL -XPOST -uuser:pw localhost:8080 -dA=1 -d b")).toMatchObject({
      url: "http://localhost:8080",
      method: "POST",
      headers: [
        ["Authorization", "Basic dXNlcjpwdw=="],
        ["Content-Type", "application/x-www-form-urlencoded"],
      ],
      body: "A=1&b",
    });
    expect(read("curl -I https://a.example").method).toBe("HEAD");
    expect(read("curl -G https://a.example?x=1 -d y=2")).toMatchObject({
      url: "https://a.example?x=1&y=2",
      method: "GET",
      body: null,
    });
  });

  test("encodes what curl would encode, and says which file it does not read", () => {
    const { body, notes } = read(
      "curl https://a.example --data-urlencode 'q=a b&c=(d)' --data-urlencode é --data-urlencode '=x=y' --data-urlencode n@f.txt",
    );
    expect(body).toBe("q=a%20b%26c%3D%28d%29&%C3%A9&x%3Dy&");
    expect(notes).toEqual(["the file f.txt is not read: give it with --body"]);
    expect(read("curl -G https://a.example --data-urlencode 'q=a b'").url).toBe("https://a.example?q=a%20b");
  });

  test.each([
    ["wget https://a.example", 'that is no curl command: it starts with "wget"'],
    ["curl 'https://a.example", "a quote in the curl command is never closed"],
    ["curl -H 'x: 1'", "the curl command has no URL"],
    ["curl https://a.example https://b.example", "the curl command has more than one URL"],
    ["curl --unix-socket /x https://a.example", "the option --unix-socket of curl is not understood"],
    ["curl https://a.example -H", "the option -H of curl has no value"],
    ["", 'that is no curl command: it starts with ""'],
  ])("%j is refused with a reason", (command, error) => {
    expect(readCurl(command)).toEqual({ error });
  });

  test("runs nothing and expands nothing", () => {
    expect(shellWords('curl "$(touch x)" `id` $HOME "a\\"b\\`c"')).toEqual([
      "curl",
      "$(touch x)",
      "`id`",
      "$HOME",
      'a"b`c',
    ]);
  });
});
