import { endsWithoutPermission } from "../engine/fetch/local-network-access";
import { NO_TAB } from "./events";
import type { Track } from "./state";

/** Whether the browser is still to be asked whether a document was missing the permission for the local network. */
export function awaitsPermission({ tab, ended, detached, exchange }: Track): boolean {
  return tab !== NO_TAB && ended && !detached && exchange.localNetwork === undefined && endsWithoutPermission(exchange);
}
