import { otherComputer } from "./other-computer";
import { preflightPastLogin } from "./preflight-past-login";
import { pastCache } from "./past-cache";
import { correctUrl } from "./correct-url";
import { listenAddress } from "./listen-address";
import { sameHost } from "./same-host";
import { sameScheme } from "./same-scheme";
import { addedHeader } from "./added-header";
import { appShell } from "./app-shell";
import { corsHeaderInRequest } from "./cors-header-in-request";
import { dropHeaders } from "./drop-headers";
import { embedElsewhere } from "./embed-elsewhere";
import { fromBackground } from "./from-background";
import { finalUrl } from "./final-url";
import { foreignHeaders } from "./foreign-headers";
import { httpsUrl } from "./https-url";
import { innerRedirect } from "./inner-redirect";
import { later } from "./later";
import { loginSession } from "./login-session";
import { manifestCredentials } from "./manifest-credentials";
import { navigate } from "./navigate";
import { noPreflight } from "./no-preflight";
import { optIn } from "./opt-in";
import { plainLink } from "./plain-link";
import { publicUrl } from "./public-url";
import { sameRequest } from "./same-request";
import { sdkHeaders } from "./sdk-headers";
import { servePage } from "./serve-page";
import { signedUrl } from "./signed-url";
import { withoutCredentials } from "./without-credentials";
import type { Way } from "./way";

/** Changes to the request, to the page, or to how the page is shown; each says itself whether it helps. */
export const WAYS: readonly Way[] = [
  fromBackground,
  addedHeader,
  corsHeaderInRequest,
  sdkHeaders,
  optIn,
  noPreflight,
  dropHeaders,
  foreignHeaders,
  signedUrl,
  withoutCredentials,
  correctUrl,
  listenAddress,
  otherComputer,
  finalUrl,
  innerRedirect,
  httpsUrl,
  later,
  sameScheme,
  sameHost,
  publicUrl,
  pastCache,
  sameRequest,
  manifestCredentials,
  embedElsewhere,
  preflightPastLogin,
  navigate,
  loginSession,
  plainLink,
  servePage,
  appShell,
];
