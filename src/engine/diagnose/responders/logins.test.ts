import { expect, test } from "vitest";
import { loginAt } from "./login-pages";

test.each([
  ["https://acme.authkit.app/?redirect_uri=x", "authkit"],
  ["https://sso.example/am/XUI/?realm=/&goto=https%3A%2F%2Fapi", "forgerock"],
  ["https://acme.my.salesforce.com/?ec=302&startURL=%2Fx", "salesforce"],
  ["https://sso.example/siteminderagent/forms/a.fcc", "siteminder"],
  ["https://sso.example/pkmslogin.form", "pkms"],
  ["https://login.example/", "login-host"],
  ["https://app.example/#/login", "login-path"],
  ["https://accounts.google.co.uk/ServiceLogin?continue=x", "google"],
])("%s is a login page", (url, id) => {
  expect(loginAt(url)?.id).toBe(id);
});

test.each([
  "https://acme.authkit.app.example/items",
  "https://api.example/am/items",
  "https://api.example/?start=%2Fx",
  "https://auth.example/v1/items/",
  "https://api.example/",
  "https://app.example/#/items",
  "https://accounts.google.com.example/items",
])("%s is none", (url) => {
  expect(loginAt(url)).toBeNull();
});
