import { ANY, type Policy } from "../../policy";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Django with django-cors-headers. https://github.com/adamchainz/django-cors-headers, version 4 for Django 5.2 and 6 */
export const django: Recipe = {
  id: "django",
  name: "Django (django-cors-headers)",
  family: "Python",
  install: "pip install django-cors-headers",
  keepsList: true,
  trap: "`CorsMiddleware` has to be the first middleware, as this code makes it: whatever answers above it sends no CORS headers. CSRF checks are apart, see `CSRF_TRUSTED_ORIGINS`.",
  parts: (policy) => [
    {
      where: "At the end of `settings.py`, the settings file that this server runs with.",
      code: [
        `INSTALLED_APPS = [*(name for name in INSTALLED_APPS if name != "corsheaders"), "corsheaders"]`,
        "MIDDLEWARE = [",
        `    "corsheaders.middleware.CorsMiddleware",`,
        `    *(name for name in MIDDLEWARE if name != "corsheaders.middleware.CorsMiddleware"),`,
        "]",
        ...settingsOf(policy),
      ].join("\n"),
    },
  ],
};

function settingsOf({ origins, methods, headers, credentials, maxAge, exposed, hidesList }: Policy): string[] {
  const kept = hidesList ? `*globals().get("CORS_ALLOWED_ORIGINS", []), ` : "";
  return [
    origins[0] === ANY ? "CORS_ALLOW_ALL_ORIGINS = True" : `CORS_ALLOWED_ORIGINS = [${kept}${jsonList(origins)}]`,
    `CORS_ALLOW_METHODS = [${jsonList(methods)}]`,
    ...(headers.length > 0 ? [`CORS_ALLOW_HEADERS = [${jsonList(headers)}]`] : []),
    ...(exposed.length > 0 ? [`CORS_EXPOSE_HEADERS = [${jsonList(exposed)}]`] : []),
    ...(credentials ? ["CORS_ALLOW_CREDENTIALS = True"] : []),
    ...(maxAge === null ? [] : [`CORS_PREFLIGHT_MAX_AGE = ${maxAge}`]),
    `CORS_URLS_REGEX = r"^.*$"`,
  ];
}
