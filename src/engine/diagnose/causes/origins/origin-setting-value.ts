import { allowedOrigin } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ONE_ORIGIN, stoppedAtOrigin } from "./origin-rules";

/** What a setting holds when nobody set it, or when it is a switch or a list: the value went into the header as it is. */
const SETTINGS =
  /^["'[{]|["'\]};,]$|^(?:true|false|yes|no|on|off|undefined|none|nil|NaN|\d+|self|same-origin|any|all|origin|\$\w+|\$\{.*\}|\{\{.*\}\}|<.*>|%\w+%|%\{.*\}\w?|\[object .*\])$/i;

/** The allowed origin is no origin at all, but the value of a setting. */
export const originSettingValue = {
  id: "origin-setting-value",
  label: "Allowed origin is a setting",
  fits: (situation) => stoppedAtOrigin(situation) && SETTINGS.test(allowedOrigin(situation) ?? ""),
  headline: (situation) =>
    `${host(situation.hop.url)} sends ${code(allowedOrigin(situation) ?? "")} as the allowed origin, which is no origin.`,
  why: (situation) =>
    `The value ${kindOf(allowedOrigin(situation) ?? "")}, so the CORS code likely wrote a setting into the header as it is. The header must be your page's origin ${code(situation.requestOrigin)} or a wildcard.`,
  help: {
    kind: "server-code",
    title: "Give the CORS code an origin in place of this value",
    steps: () => [
      "Look at the setting or the environment variable that the CORS code reads: give it an origin or a list of origins.",
      "Where a list of origins comes from text, split it before it goes to the CORS code.",
    ],
  },
} as const satisfies Cause;

function kindOf(value: string): string {
  if (/^(?:\$|\{\{|%|<)/.test(value)) return "is a placeholder or the name of a variable that nothing replaced";
  if (value.startsWith("[object ")) return "is an object that was written as text";
  if (/^["'[{]|["'\]}]$/.test(value)) return "is a list or a text with its brackets or quotes";
  if (/[;,]$/.test(value))
    return `ends with the character ${code(value.slice(-1))}, which belongs to the setting's own syntax`;
  if (/^(?:undefined|none|nil|NaN)$/i.test(value)) return "stands for a variable that is not set";
  if (/^[a-z-]+$/i.test(value) && !/^(?:true|false|yes|no|on|off)$/i.test(value))
    return "is a word that has a meaning elsewhere, but not in this header";
  return "is that of a switch (a boolean or a number)";
}

const ALLOWS = "GET https://api.example/items -> 200 | Access-Control-Allow-Origin:";

export const docs: CauseDocs = {
  of: originSettingValue,
  meaning:
    "`Access-Control-Allow-Origin` has a value that a library takes as a setting, such as `true` or a variable's name. It was sent as it is.",
  sign: "The allowed value is a word and not a URL.",
  rules: [...ONE_ORIGIN, "allow-origin-multiple"],
  example: [`${ALLOWS} undefined => blocked`],
  nearMiss: { example: [`${ALLOWS} app.example => blocked`], cause: "origin-bare-host" },
};
