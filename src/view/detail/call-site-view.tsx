import { useEffect, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { CodePlace } from "../../har/call-site";
import { type LiveTab, useLive } from "../live/live";
import { tooltipOf } from "../invisible";
import { Shown } from "../shown";
import { callSiteWords as words } from "./words";

/** Where in the page's code the request was made, and the way to DevTools' own view of it; nothing where the browser has none. */
export function CallSiteView({ exchange }: { readonly exchange: Exchange }) {
  const live = useLive();
  return live === null ? null : <CallSite exchange={exchange} tab={live.tab} />;
}

function CallSite({ exchange, tab }: { readonly exchange: Exchange; readonly tab: LiveTab }) {
  const places = usePlaces(exchange, tab);
  const { openSource, showInNetwork } = tab;
  // The place is taken before the call site is known, so that nothing beneath it moves away from under a pointer.
  if (openSource === null && showInNetwork === null) return null;
  return (
    <section class="call-site">
      <h2>{words.title}</h2>
      {places !== null && places.length === 0 ? (
        <p class="dim">{words.notTold}</p>
      ) : (
        <ol>
          {(places ?? []).map((place, index) => (
            <li key={index}>
              <Place place={place} open={openSource} />
            </li>
          ))}
        </ol>
      )}
      {showInNetwork !== null && (
        <button type="button" class="button" data-do="network" onClick={() => showInNetwork(exchange)}>
          {words.network}
        </button>
      )}
    </section>
  );
}

function Place({ place, open }: { readonly place: CodePlace; readonly open: LiveTab["openSource"] }) {
  const { url, line, column, inFunction } = place;
  const short = `${fileOf(url)}:${line}`;
  const whole = column === null ? `${url}:${line}` : `${url}:${line}:${column}`;
  return (
    <>
      {open === null ? (
        <code title={tooltipOf(whole)}>
          <Shown text={short} />
        </code>
      ) : (
        <button
          type="button"
          class="link"
          title={tooltipOf(whole)}
          aria-label={words.open(tooltipOf(short))}
          onClick={() => open(place)}
        >
          <Shown text={short} />
        </button>
      )}
      {inFunction !== null && (
        <span class="dim">
          {" "}
          <Shown text={words.inFunction(inFunction)} />
        </span>
      )}
    </>
  );
}

/** The last part of the path, as stack traces have it. */
function fileOf(url: string): string {
  return (
    url
      .replace(/[?#].*/s, "")
      .replace(/\/$/, "")
      .split("/")
      .at(-1) || url
  );
}

/** The places, or `null` until DevTools has answered. */
function usePlaces(exchange: Exchange, tab: LiveTab): readonly CodePlace[] | null {
  const [places, setPlaces] = useState<readonly CodePlace[] | null>(null);
  useEffect(() => {
    let isLatest = true;
    const read = async () => {
      const found = await tab.callSite(exchange);
      if (isLatest) setPlaces(found);
    };
    void read();
    return () => {
      isLatest = false;
    };
  }, [exchange, tab]);
  return places;
}
