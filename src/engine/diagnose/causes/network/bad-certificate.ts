import { CERTIFICATE, failedWith } from "./errors";
import type { Cause } from "../cause";

/** The certificate is not trusted. */
export const badCertificate: Cause = {
  id: "bad-certificate",
  fits: (situation) => failedWith(situation, CERTIFICATE),
};
