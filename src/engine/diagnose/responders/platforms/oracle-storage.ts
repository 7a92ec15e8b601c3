import type { Responder } from "../responder";

/** Oracle Cloud's Object Storage: it has no CORS rules of a bucket. Source: https://docs.oracle.com/iaas/Content/Object/Concepts/objectstorageoverview.htm */
export const oracleStorage: Responder = {
  id: "oracle-storage",
  name: "Oracle Object Storage",
  kind: "object-store",
  owner: "platform",
  hosts: /^(?:[a-z0-9-]+\.)?objectstorage\.[a-z0-9-]+\.(?:oraclecloud\.com|oci\.customer-oci\.com)$/,
  there: [{}],
};
