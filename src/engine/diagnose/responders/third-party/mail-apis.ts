import type { Responder } from "../responder";

/**
 * Services that send mail and messages: their keys belong on a server.
 * Source: https://www.twilio.com/docs/sendgrid/for-developers/sending-email/cors
 */
export const mailApis: Responder = {
  id: "mail-apis",
  name: "this mail service",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^api\.(?:sendgrid\.com|twilio\.com|resend\.com|mailgun\.net|postmarkapp\.com|brevo\.com|hubapi\.com|hubspot\.com)$|\.api\.mailchimp\.com$|^api\.hsforms\.com$/,
  there: [{}],
};
