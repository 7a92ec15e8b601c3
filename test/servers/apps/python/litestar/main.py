from litestar import Litestar, Request, Response, get, route
from litestar.types import ASGIApp, Receive, Scope, Send
# recipe 1


class LogIn:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self.app
        if scope.get("path") == "/private" and b"authorization" not in dict(scope["headers"]):
            app = Response({"error": "Log in"}, status_code=401).to_asgi_response(app=None, request=Request(scope))
        await app(scope, receive, send)


@get("/data")
async def read() -> dict[str, bool]:
    return {"ok": True}


@route("/data", http_method=["POST", "PUT"], status_code=200)
async def write(data: dict[str, str]) -> dict[str, str]:
    return data


@get("/private")
async def read_private() -> dict[str, bool]:
    return {"ok": True}


@get("/crash")
async def crash() -> None:
    raise RuntimeError("It broke")


# recipe 2
app = Litestar(
    route_handlers=[read, write, read_private, crash],
    middleware=[LogIn],
    # recipe 3
)
