import { isFile } from "../../fetch/origin";
import { SERVED_PAGE, hasNoOrigin, value } from "../need";
import type { Way } from "./way";

/**
 * What gives a page in an application an origin; nothing in a recording tells it from any other file. Cordova on iOS opens `file:` unless
 * told otherwise (https://github.com/apache/cordova-ios/pull/866), and on Android where `AndroidInsecureFileModeEnabled` is set
 * (https://cordova.apache.org/announcements/2021/07/20/cordova-android-10.0.0.html).
 */
const IN_AN_APP =
  'If the page is part of an app, let the app open it by a scheme and a host: in Cordova\'s `config.xml`, for iOS `<preference name="scheme" value="app" />` and `<preference name="hostname" value="localhost" />` (origin `app://localhost`), for Android leave out `AndroidInsecureFileModeEnabled` (cordova-android 10 and later, origin `https://localhost`); in Electron, serve it by a protocol of its own (`protocol.handle`). Capacitor does so by itself. Then allow that origin on the server. Storage belongs to an origin, so what the app has stored stays behind.';

const WITH_ITS_FILES = `Serve the folder with a local web server, for instance \`npx serve\`, and open ${value(SERVED_PAGE)} in place of the file. The page and its files have the same origin then, so CORS does not apply to them.`;

/** A page that was opened from a file. */
export const servePage: Way = {
  id: "serve-page",
  remedy: (need) => {
    const { diagnosis, exchange } = need;
    if (!hasNoOrigin(need) || diagnosis.verdict === "allowed" || exchange.hops.length > 1) return null;
    return {
      kind: "page",
      title: "Serve the page over http",
      steps: isFile(need.stop.hop.url)
        ? [WITH_ITS_FILES, IN_AN_APP]
        : [
            `The page has no origin: it was opened from a file, or is in a sandboxed frame. Serve it with a local web server, for instance \`npx serve\`, and open ${value(SERVED_PAGE)}.`,
            'Then allow that origin on the server (for socket.io: `cors: { origin: "http://localhost:3000" }`).',
            IN_AN_APP,
          ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSRequestNotHttp",
    };
  },
};
