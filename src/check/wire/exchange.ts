import type { HeaderList } from "../../engine/fetch/exchange";
import type { WireResult } from "../request";
import { failureOf } from "./failures";

/** As Chromium: a response whose headers are longer is none. Bytes. */
export const LONGEST_HEADERS = 256 * 1024;
/** So much of a body is read to keep the connection; nothing of it is looked at, so nothing is ever unpacked. Bytes. */
const SHORT_BODY = 16 * 1024;
/** Informational responses before the real one. */
const MOST_INFORMATIONAL = 20;

export const UNREADABLE = "net::ERR_INVALID_HTTP_RESPONSE";

/** Readable, but no reader gets to its end. */
export const FLOOD: WireResult = { error: UNREADABLE, detail: "one informational response after the other" };

/** What a client tells of one request. */
export interface Told {
  /** It is on its way; `abort` ends it. */
  started(abort: () => void): void;
  /** The headers of a response, also of an informational one. */
  headers(status: number, headers: HeaderList): void;
  /** So many bytes of a body. */
  data(bytes: number): void;
  failed(error: unknown): void;
}

/** What comes first of a response, a failure, a flood and the end of the time (milliseconds). `proxy` is the one on its way, or `null`. */
export function exchange(ask: (told: Told) => void, timeout: number, proxy: string | null): Promise<WireResult> {
  return new Promise((resolve) => {
    let abort = (): void => undefined;
    let isOver = false;
    const finish = (result: WireResult): void => {
      clearTimeout(timer);
      isOver = true;
      resolve(result);
    };
    const timer = setTimeout(() => {
      finish({ error: "net::ERR_TIMED_OUT", detail: `no response within ${timeout / 1000} seconds` });
      abort();
    }, timeout);
    let informational = 0;
    let read = 0;
    const told: Told = {
      started(end) {
        abort = end;
        if (isOver) end();
      },
      headers(status, headers) {
        if (status >= 200) finish({ response: { status, headers, fromCache: false } });
        else if ((informational += 1) > MOST_INFORMATIONAL) {
          finish(FLOOD);
          abort();
        }
      },
      data(bytes) {
        read += bytes;
        if (read > SHORT_BODY) abort();
      },
      failed: (error) => finish(failureOf(error, proxy)),
    };
    try {
      ask(told);
    } catch (error) {
      told.failed(error);
    }
  });
}
