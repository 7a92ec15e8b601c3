import type { OriginCheck } from "./origin-check";

/**
 * Spring Security's CSRF filter, with the headers that its writers add; one of its permission checks looks the same.
 * Source: https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html
 */
export const springSecurity: OriginCheck = {
  id: "spring-csrf",
  name: "Spring Security's CSRF check",
  signs: [
    {
      status: [403],
      headers: { expires: /^0$/, "cache-control": /^no-cache, no-store, max-age=0, must-revalidate$/ },
      sure: false,
    },
  ],
  onlyOwn: true,
  compares: () =>
    "It compares the token of the request (`X-CSRF-TOKEN`, `X-XSRF-TOKEN` or `_csrf`) with that of the session or the cookie. A permission check of Spring Security has the same response.",
  steps: () => [
    "Send the token, with `CookieCsrfTokenRepository.withHttpOnlyFalse()` as the value of the cookie `XSRF-TOKEN` in `X-XSRF-TOKEN`.",
  ],
};
