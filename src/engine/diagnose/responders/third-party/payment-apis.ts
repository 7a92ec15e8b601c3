import type { Responder } from "../responder";

/** Payment services: their secrets belong on a server. Source: https://developer.safaricom.co.ke/ */
export const paymentApis: Responder = {
  id: "payment-apis",
  name: "this payment service",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:api|sandbox)\.safaricom\.co\.ke$|^api\.(?:razorpay\.com|mercadopago\.com|flutterwave\.com|paystack\.co|mollie\.com|sumup\.com|coinbase\.com|commerce\.coinbase\.com)$|^(?:connect|js|pci-connect)\.squareup(?:sandbox)?\.com$|^(?:sandbox\.)?web\.squarecdn\.com$|^pg(?:-sandbox)?\.paymaya\.com$/,
  there: [{}],
};
