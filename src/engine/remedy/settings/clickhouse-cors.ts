import type { Setting } from "./setting";

/** ClickHouse's setting. */
export const clickhouseCors: Setting = {
  id: "clickhouse-cors",
  responders: ["clickhouse"],
  title: "Switch CORS on in ClickHouse",
  titleWhereOn: "Allow what is missing in the settings of ClickHouse",
  steps: () => [
    "Set `add_http_cors_header = 1` in the user's profile, or add `add_http_cors_header=1` to the URL.",
    "For preflights, set the headers under `http_options_response` in the server's configuration.",
  ],
  cost: null,
  ran: null,
  docs: "https://clickhouse.com/docs/operations/settings/settings#add_http_cors_header",
};
