from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.routing import Route
# recipe 1


class LogIn:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        app = self.app
        if scope.get("path") == "/private" and b"authorization" not in dict(scope["headers"]):
            app = JSONResponse({"error": "Log in"}, status_code=401)
        await app(scope, receive, send)


async def read(request):
    return JSONResponse({"ok": True})


async def write(request):
    return JSONResponse(await request.json())


async def crash(request):
    raise RuntimeError("It broke")


app = Starlette(
    routes=[
        Route("/data", read, methods=["GET"]),
        Route("/data", write, methods=["POST", "PUT"]),
        Route("/private", read),
        Route("/crash", crash),
    ],
    middleware=[Middleware(LogIn)],
)
# recipe 2
