import { ANY, type Policy } from "../../policy";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Django with django-cors-headers. https://github.com/adamchainz/django-cors-headers, version 4 for Django 5.2 and 6 */
export const django: Recipe = {
  id: "django",
  name: "Django (django-cors-headers)",
  family: "Python",
  install: "pip install django-cors-headers",
  trap: "It has to be the first middleware: whatever answers above it sends no CORS headers. CSRF checks are apart, see `CSRF_TRUSTED_ORIGINS`.",
  parts: (policy) => [
    { where: "In `settings.py`, in the list `INSTALLED_APPS`.", code: `"corsheaders",` },
    { where: "In `settings.py`, as the first line of `MIDDLEWARE`.", code: `"corsheaders.middleware.CorsMiddleware",` },
    { where: "Anywhere else in `settings.py`.", code: settingsOf(policy).join("\n") },
  ],
};

function settingsOf({ origins, methods, headers, credentials, maxAge }: Policy): string[] {
  return [
    origins[0] === ANY ? "CORS_ALLOW_ALL_ORIGINS = True" : `CORS_ALLOWED_ORIGINS = [${jsonList(origins)}]`,
    `CORS_ALLOW_METHODS = [${jsonList(methods)}]`,
    ...(headers.length > 0 ? [`CORS_ALLOW_HEADERS = [${jsonList(headers)}]`] : []),
    ...(credentials ? ["CORS_ALLOW_CREDENTIALS = True"] : []),
    ...(maxAge === null ? [] : [`CORS_PREFLIGHT_MAX_AGE = ${maxAge}`]),
  ];
}
