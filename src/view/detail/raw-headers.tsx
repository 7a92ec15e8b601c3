import type { Exchange, HeaderList, Hop, Response } from "../../engine/fetch/exchange";
import { Shown } from "../shown";
import { strings } from "../strings";

/** Every header of every request and response, folded away. */
export function RawHeaders({ exchange }: { readonly exchange: Exchange }) {
  return (
    <details class="raw">
      <summary>{strings.raw}</summary>
      {exchange.hops.map((hop, index) => (
        <HopHeaders key={index} hop={hop} />
      ))}
    </details>
  );
}

function HopHeaders({ hop }: { readonly hop: Hop }) {
  return (
    <>
      {hop.preflight !== null && (
        <Pair
          what={`OPTIONS ${hop.url}`}
          sent={hop.preflight.requestHeaders}
          received={hop.preflight.response}
          error={hop.preflight.error}
        />
      )}
      <Pair what={`${hop.method} ${hop.url}`} sent={hop.requestHeaders} received={hop.response} error={null} />
    </>
  );
}

interface PairProps {
  readonly what: string;
  readonly sent: HeaderList | null;
  readonly received: Response | null;
  readonly error: string | null;
}

function Pair({ what, sent, received, error }: PairProps) {
  return (
    <>
      <h3>
        <Shown text={strings.requestHeaders(what)} />
      </h3>
      {sent === null ? <p class="dim">{strings.noHeaders}</p> : <Lines list={sent} />}
      <h3>
        <Shown text={strings.responseHeaders(what)} />
      </h3>
      {received === null ? (
        <p class="dim">
          <Shown text={error ?? strings.noResponse} />
        </p>
      ) : (
        <>
          <p class="status">HTTP {received.status}</p>
          <Lines list={received.headers} />
        </>
      )}
    </>
  );
}

/** Browsers refuse responses of half as many. */
const MOST_LINES = 2000;

function Lines({ list }: { readonly list: HeaderList }) {
  return (
    <ul class="header-lines">
      {list.slice(0, MOST_LINES).map(([name, value], index) => (
        <li key={index}>
          <span class="header-name">
            <Shown text={`${name}:`} />
          </span>{" "}
          <Shown text={value} />
        </li>
      ))}
      {list.length > MOST_LINES && <li class="dim">{strings.moreHeaders(list.length - MOST_LINES)}</li>}
    </ul>
  );
}
