import type { Browser } from "../exchange";

/** The version of each browser that its rules here were measured on, by the name that people know it by. */
export const MEASURED_ON: Readonly<Record<Browser, string>> = {
  chromium: "Chromium 156",
  firefox: "Firefox ESR 153",
  webkit: "WebKitGTK 2.50.6",
};
