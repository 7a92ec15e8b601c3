import type { Responder } from "../responder";

/** ClickHouse's HTTP interface. Source: https://clickhouse.com/docs/operations/settings/settings#add_http_cors_header */
export const clickhouse: Responder = {
  id: "clickhouse",
  name: "ClickHouse",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-clickhouse-query-id": /./ } }, { headers: { "x-clickhouse-server-display-name": /./ } }],
};
