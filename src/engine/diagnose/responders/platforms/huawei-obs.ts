import type { Responder } from "../responder";

/** Huawei OBS. Source: https://support.huaweicloud.com/intl/en-us/usermanual-obs/obs_03_0339.html */
export const huaweiObs: Responder = {
  id: "huawei-obs",
  name: "Huawei OBS",
  kind: "object-store",
  owner: "platform",
  hosts: /\.obs\.[a-z0-9-]+\.myhuaweicloud\.(?:com|eu)$/,
  own: [{ headers: { server: /^OBS$/ } }],
  there: [{}],
  refuses: [{ on: "preflight", status: [403], because: ["origin", "method", "header"] }],
};
