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
  trap: "`CorsMiddleware` has to be the first middleware, as this code makes it: whatever responds above it sends no CORS headers.",
  parts: (policy) => [
    {
      where: "At the end of `settings.py`, the settings file that this server runs with.",
      code: [
        "from corsheaders.defaults import default_headers, default_methods",
        "",
        "# What the settings above allow stays allowed.",
        `had_cors = "corsheaders" in INSTALLED_APPS`,
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

function settingsOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  const extended = (name: string, values: readonly string[], otherwise = "[]"): string =>
    `${name} = [*globals().get("${name}", ${otherwise}), ${jsonList(values)}]`;
  return [
    ...(origins[0] === ANY
      ? ["CORS_ALLOW_ALL_ORIGINS = True"]
      : [
          ...(credentials ? ["CORS_ALLOW_ALL_ORIGINS = False"] : []),
          extended("CORS_ALLOWED_ORIGINS", origins),
          // Django compares the origin of every request that changes something with these, if it comes with cookies.
          ...(credentials ? [extended("CSRF_TRUSTED_ORIGINS", origins)] : []),
        ]),
    extended("CORS_ALLOW_METHODS", methods, "default_methods if had_cors else []"),
    ...(headers.length > 0 ? [extended("CORS_ALLOW_HEADERS", headers, "default_headers if had_cors else []")] : []),
    ...(exposed.length > 0 ? [extended("CORS_EXPOSE_HEADERS", exposed)] : []),
    ...(credentials ? ["CORS_ALLOW_CREDENTIALS = True"] : []),
    ...(maxAge === null ? [] : [`CORS_PREFLIGHT_MAX_AGE = ${maxAge}`]),
    `CORS_URLS_REGEX = r"^.*$"`,
  ];
}
