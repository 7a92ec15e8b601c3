import os

from aiohttp import web
# recipe 1


@web.middleware
async def log_in(request, handler):
    if request.path == "/private" and "Authorization" not in request.headers:
        return web.json_response({"error": "Log in"}, status=401)
    return await handler(request)


app = web.Application(middlewares=[log_in])
# recipe 2


async def read(request):
    return web.json_response({"ok": True})


async def write(request):
    return web.json_response(await request.json())


async def crash(request):
    raise RuntimeError("It broke")


app.router.add_get("/data", read)
app.router.add_post("/data", write)
app.router.add_put("/data", write)
app.router.add_get("/private", read)
app.router.add_get("/crash", crash)

web.run_app(app, host="localhost", port=int(os.environ["PORT"]))
