import { describe, expect, test } from "vitest";
import { ids, remedies, told } from "../testing";

/** The title of the remedy of that id. */
const title = (id: string, text: string): string | undefined => remedies(text).find((one) => one.id === id)?.title;

describe("a path at API Gateway's own host", () => {
  const forbidden = (path: string, host = "abc123xyz0.execute-api.eu-west-1.amazonaws.com"): string =>
    `GET https://${host}${path} | Authorization: a preflight 403 | x-amzn-errortype: ForbiddenException | x-amz-apigw-id: 1= => blocked`;

  test("of one segment is told as a stage without a resource, first", () => {
    expect(ids(forbidden("/devitems"))[0]).toBe("aws-rest-url");
    expect(told("aws-rest-url", forbidden("/devitems"))).toContain("the slash between them is missing");
  });

  test.each([
    ["/dev/items", undefined],
    ["/", undefined],
    ["/devitems", "api.example"],
  ])("is not, where it has more, or none, or another host: %s", (path, host) => {
    expect(ids(forbidden(path, host))).not.toContain("aws-rest-url");
    expect(told("aws-waf-rule", forbidden(path, host))).toContain("a stage that does not exist");
  });

  test("is not told so of another error or of an HTTP API's 404", () => {
    expect(ids(forbidden("/devitems").replace("ForbiddenException", "AccessDeniedException"))).not.toContain(
      "aws-rest-url",
    );
    const http =
      "GET https://abc123xyz0.execute-api.eu-west-1.amazonaws.com/devitems -> 404 | apigw-requestid: 1= | Content-Length: 23 => blocked";
    expect(ids(http)).not.toContain("aws-rest-url");
  });

  test("without such a method is told so of a request, and to add OPTIONS of a preflight alone", () => {
    const error = "403 | x-amzn-errortype: MissingAuthenticationTokenException => blocked";
    const onRequest = ids(`GET https://api.example/dev/i -> ${error}`);
    expect(onRequest[0]).toBe("aws-rest-url");
    expect(onRequest).not.toContain("aws-rest-preflight");
    expect(ids(`PUT https://api.example/dev/i preflight ${error}`)).not.toContain("aws-rest-url");
  });
});

test.each([
  [
    "elasticsearch-cors",
    "POST http://localhost:9200/a/_search | Content-Type: application/json preflight 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Headers: Authorization => blocked",
    "POST http://localhost:9200/a/_search -> 200 => blocked",
  ],
  [
    "aws-s3-cors",
    "GET https://b.s3.amazonaws.com/a | X-Own: 1 preflight 200 | Server: AmazonS3 | Access-Control-Allow-Origin: * => blocked",
    "GET https://b.s3.amazonaws.com/a -> 200 | Server: AmazonS3 => blocked",
  ],
])("%s is not told to be switched on where it is on", (id, on, off) => {
  expect(title(id, on)).toContain("Allow what is missing");
  expect(title(id, off)).toMatch(/^(?:Switch CORS on|Add a CORS rule)/);
});

test("CloudFront is told the smallest set of methods that the request needs", () => {
  const methods = (text: string): string => told("cloudfront-cors", text);
  const url = "https://d111111abcdef8.cloudfront.net/a.png";
  expect(methods(`GET ${url} -> 200 => blocked`)).not.toContain("allow the methods");
  expect(methods(`GET ${url} | X-Own: 1 preflight 403 => blocked`)).toContain("the methods GET, HEAD, OPTIONS.");
  expect(methods(`PUT ${url} preflight 403 => blocked`)).toContain("PUT, POST, PATCH, DELETE");
});

test("what another program refused on the port has no remedy about tokens and lists of hosts", () => {
  const airplay = "GET http://localhost:5000/i -> 403 | Server: AirTunes/595.13.1 => blocked";
  expect(ids(airplay)[0]).toBe("airplay-port");
  expect(JSON.stringify(remedies(airplay))).not.toContain("CSRF");
  expect(JSON.stringify(remedies("GET http://localhost:5000/i -> 403 | Content-Type: a/b => blocked"))).toContain(
    "CSRF",
  );
});

describe("a header that a script can't read", () => {
  const upload = (url: string, headers: string): string =>
    `PUT ${url} preflight 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT -> 200 | Access-Control-Allow-Origin: * | ${headers} => delivered`;
  const PART = "https://b.s3.amazonaws.com/a?partNumber=1&uploadId=x";

  test.each([
    ["aws-s3-cors", PART, "Server: AmazonS3", "`ExposeHeaders`"],
    [
      "google-storage-cors",
      "https://storage.googleapis.com/b/a?partNumber=1&uploadId=x",
      "Server: UploadServer",
      "`responseHeader`",
    ],
  ])("is told in the bucket's own setting: %s", (id, url, headers, part) => {
    const said = told(id, upload(url, `${headers} | ETag: "1"`));
    expect(said).toContain("`ETag`");
    expect(said).toContain(part);
    expect(ids(upload(url, `${headers} | ETag: "1"`))).toContain("send-headers");
  });

  test("is not told where it is exposed, or nothing is missing", () => {
    expect(ids(upload(PART, 'Server: AmazonS3 | ETag: "1" | Access-Control-Expose-Headers: ETag'))).toEqual([]);
    expect(ids(upload(PART, "Server: AmazonS3"))).toEqual([]);
    expect(ids(upload("https://files.example/a?partNumber=1&uploadId=x", 'ETag: "1"'))).not.toContain("aws-s3-cors");
  });
});
