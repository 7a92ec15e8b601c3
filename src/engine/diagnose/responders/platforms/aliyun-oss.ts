import type { Responder } from "../responder";

/** Alibaba Cloud OSS. Source: https://www.alibabacloud.com/help/en/oss/user-guide/cors-12 */
export const aliyunOss: Responder = {
  id: "aliyun-oss",
  name: "Alibaba Cloud OSS",
  kind: "object-store",
  owner: "platform",
  hosts: /\.oss-[a-z0-9-]+\.aliyuncs\.com$/,
  own: [{ headers: { server: /^AliyunOSS$/ } }],
  there: [{}],
  refuses: [{ on: "preflight", status: [403], because: ["origin", "method", "header"] }],
};
