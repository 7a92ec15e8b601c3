import type { Way } from "./way";

/**
 * A token beside a URL that is signed already, as a client adds it to all it requests. S3 refuses both together ("Only one auth mechanism
 * allowed"). https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export const signedUrl: Way = {
  id: "signed-url",
  remedy: ({ headers, url, diagnosis }) => {
    if (diagnosis.verdict !== "blocked" || !headers.includes("authorization") || !isSigned(url)) return null;
    return {
      kind: "request",
      title: "Request the signed URL without Authorization",
      steps: [
        "The URL is signed: the signature in it stands for the login. S3 refuses a request that has `Authorization` too, and no CORS rule changes that.",
        "Leave the header out for this request. Where a client or an interceptor adds it to all requests, use a plain `fetch(url, { method, body })` here.",
      ],
      code: [],
      cost: "A CORS rule has to allow the rest of the request still.",
      proof: "not-provable-here",
      docs: "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html",
    };
  },
};

/** By the parameters of AWS (its old way too), of Google, or of a shared access signature of Azure. */
function isSigned({ searchParams }: URL): boolean {
  const has = (name: string): boolean => searchParams.has(name);
  return (
    has("X-Amz-Signature") ||
    has("X-Goog-Signature") ||
    (has("AWSAccessKeyId") && has("Signature")) ||
    (has("sv") && has("sig"))
  );
}
