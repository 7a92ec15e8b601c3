import type { Responder } from "../responder";

/** Rails and other Rack applications. Source: https://guides.rubyonrails.org/configuring.html */
export const rails: Responder = {
  id: "rails",
  name: "Rails",
  kind: "application",
  marks: [
    { headers: { "x-runtime": /^[\d.]+$/ } },
    { headers: { server: /^(?:puma|Phusion Passenger|WEBrick|thin|unicorn)/i } },
    { headers: { "x-cascade": /^pass$/ } },
  ],
};
