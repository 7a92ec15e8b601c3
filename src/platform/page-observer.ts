/**
 * Runs in the page's isolated world, in Firefox, while somebody records. It only listens: Firefox ends a blocked response
 * of a document like a good one, and the one passive trace is resource timing, where the extension sees the status and the
 * page sees 0. It is built as one classic script, so it imports nothing.
 */

interface Timing {
  readonly url: string;
  readonly status: number;
  readonly readable: boolean;
  readonly at: number;
}

/** Firefox shows an extension the page's own view of an object under this name (Xray vision waived). */
interface Waivable extends PerformanceResourceTiming {
  readonly wrappedJSObject?: PerformanceResourceTiming;
}

function timingOf(entry: Waivable): Timing {
  const seen = entry.wrappedJSObject?.responseStatus ?? entry.responseStatus;
  return {
    url: entry.name,
    status: entry.responseStatus,
    readable: seen !== 0,
    at: performance.timeOrigin + entry.responseEnd,
  };
}

/** Requests that stay in the page's origin are nobody's concern here. */
function leavesOrigin(entry: Waivable): boolean {
  return !entry.name.startsWith(`${globalThis.origin}/`) || entry.redirectEnd > 0 || !timingOf(entry).readable;
}

const observer = new PerformanceObserver((list) => {
  const entries = list.getEntries() as Waivable[];
  const timings = entries.filter((entry) => entry.responseStatus !== 0 && leavesOrigin(entry)).map(timingOf);
  if (timings.length > 0) void report(timings);
});

async function report(timings: readonly Timing[]): Promise<void> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage({ type: "timings", timings });
    // Nobody records any more: leave the page alone.
    if (answer !== true) observer.disconnect();
  } catch {
    // The extension was updated or removed under this page.
    observer.disconnect();
  }
}

observer.observe({ type: "resource", buffered: true });
