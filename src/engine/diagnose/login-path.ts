const LOGIN =
  /(^|[/_.-])(log-?in|sign-?in|sso|oauth2?|openid|saml2?|auth(orize|enticate)?|session\/new|cas)([/_.-]|$)/i;

/** Whether a path has a word that the paths of login pages have. */
export function isLoginPath(path: string): boolean {
  return LOGIN.test(path);
}
