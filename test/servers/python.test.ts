import { describeResponses } from "./support/describe-responses";
import { describeServers } from "./support/describe-servers";
import { MCP } from "./support/mcp";
import type { TestProduct, TestServer } from "./support/server";

const python = (recipe: string, naive: readonly string[], run: TestServer["run"]): TestServer => ({
  recipe,
  workspace: "python",
  directory: recipe,
  files: ["main.py"],
  naive,
  needs: ["python3"],
  install: [
    "sh",
    "-c",
    "python3 -m venv .venv && .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt",
  ],
  lock: "requirements.txt",
  run,
});

const UVICORN = ["../.venv/bin/uvicorn", "main:app", "--host", "localhost", "--port", "{{port}}"] as const;

const servers: readonly TestServer[] = [
  python(
    "fastapi",
    [
      "",
      `@app.middleware("http")
async def allow_all(request: Request, call_next):
    response = await call_next(request)
    if request.method == "GET" and request.url.path == "/data":
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response`,
    ],
    UVICORN,
  ),
  {
    ...python(
      "django",
      [`MIDDLEWARE.insert(0, "api.naive.NaiveMiddleware")`],
      ["../.venv/bin/python", "manage.py", "runserver", "--noreload", "localhost:{{port}}"],
    ),
    files: ["api/settings.py"],
  },
  python(
    "flask",
    [
      "",
      `@app.after_request
def allow_all(response):
    if request.method == "GET" and request.path == "/data":
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response`,
    ],
    ["../.venv/bin/flask", "--app", "main", "run", "--host", "localhost", "--port", "{{port}}"],
  ),
  python(
    "starlette",
    [
      "",
      `inner = app


async def app(scope, receive, send):
    async def send_star(message):
        if message["type"] == "http.response.start" and scope["method"] == "GET" and scope["path"] == "/data":
            message["headers"].append((b"access-control-allow-origin", b"*"))
        await send(message)

    await inner(scope, receive, send_star)`,
    ],
    UVICORN,
  ),
  python(
    "litestar",
    [
      "",
      `async def allow_all(message, scope):
    if message["type"] == "http.response.start" and scope["method"] == "GET" and scope["path"] == "/data":
        message["headers"].append((b"access-control-allow-origin", b"*"))`,
      "before_send=[allow_all],",
    ],
    UVICORN,
  ),
  python(
    "aiohttp",
    [
      "",
      `async def allow_all(request, response):
    if request.method == "GET" and request.path == "/data":
        response.headers["Access-Control-Allow-Origin"] = "*"


app.on_response_prepare.append(allow_all)`,
    ],
    ["../.venv/bin/python", "main.py"],
  ),
];

/** The code of the remedy is the second piece: the first is for Node. */
const mcp: TestProduct = {
  ...MCP,
  ...python("mcp", [], UVICORN),
  name: "the Python SDK of MCP",
  bare: ["app = mcp.streamable_http_app()"],
  slots: ({ code }) => [code[1]?.text ?? ""],
};

describeServers(servers, [mcp]);
describeResponses(servers, 3);
