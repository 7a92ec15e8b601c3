import { type Need, value } from "../need";
import type { Setting } from "./setting";

/**
 * Checksums that newer AWS SDKs add to every upload, and that stores which are not Amazon's may not know.
 * https://github.com/aws/aws-sdk-js-v3/issues/6810, https://docs.aws.amazon.com/sdkref/latest/guide/feature-dataintegrity.html
 */
export const s3Checksum: Setting = {
  id: "s3-checksum",
  responders: ["aws-s3", "cloudflare-r2", "backblaze", "google-storage", "s3-compatible", "s3-signed", "minio"],
  fits: (need) => !need.stop.isPreflight && (need.status === 400 || need.status === 501) && hasChecksum(need),
  title: "Upload without the checksum that the SDK adds",
  steps: () => [
    `The request has a checksum (${value("x-amz-checksum-...")}), which the AWS SDK for JavaScript adds by itself since version 3.729. Stores that don't know it refuse the upload, and so they do where a URL was signed with the checksum of an empty body. The body of the response says whether that is it.`,
    `Where the client is made, set ${value('requestChecksumCalculation: "WHEN_REQUIRED"')} and ${value('responseChecksumValidation: "WHEN_REQUIRED"')}, and sign anew.`,
  ],
  code: () => [
    {
      where: "Where the client is made, in the page or where URLs are signed",
      language: "js",
      text: 'const client = new S3Client({\n  requestChecksumCalculation: "WHEN_REQUIRED",\n  responseChecksumValidation: "WHEN_REQUIRED",\n});',
    },
  ],
  cost: null,
  ran: null,
  docs: "https://docs.aws.amazon.com/sdkref/latest/guide/feature-dataintegrity.html",
};

function hasChecksum({ stop: { hop }, url }: Need): boolean {
  const names = [...(hop.requestHeaders ?? []).map(([name]) => name), ...url.searchParams.keys()];
  return names.some((name) => /^x-amz-(?:checksum-|sdk-checksum-)/i.test(name));
}
