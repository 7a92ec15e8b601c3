/** After such a word of a path stands whose it is, or what opens it. */
const BEFORE_SECRETS =
  /^(users?|benutzer|accounts?|customers?|members?|people|profiles?|emails?|patients?|phones?|(api-?)?keys?|.*tokens?|.*secrets?|passwords?|reset(-password)?|invit(e|es|ation|ations)|verify|verification|confirm(ation)?|unsubscribe|activate|sessions?|sid|otp|join|devices?|(?!(?:bar|de|en|geo|trans|uni|vs)codes?$).*codes?|magic(-links?)?|share[ds]?|signed|hooks?|webhooks?|services)$/i;

/** What may stand after one of them all the same. */
const NO_SECRETS =
  /^(|me|self|current|new|edit|all|list|search|count|refresh|revoke|login|logout|sign-?in|sign-?out|sign-?up|password|reset|settings|index(\.\w+)?|json|xml|v\d|api|exchange|verify|profile|avatar)$/i;

/** Whether a part of a path is a person's, or opens something, by the part before it. */
export function isPersonal(part: string, before: string): boolean {
  return BEFORE_SECRETS.test(before) && !NO_SECRETS.test(part);
}
