from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
# recipe 1

app = FastAPI()
# recipe 2


@app.middleware("http")
async def log_in(request: Request, call_next):
    if request.url.path == "/private" and "Authorization" not in request.headers:
        return JSONResponse({"detail": "Log in"}, status_code=401)
    return await call_next(request)


@app.get("/data")
def read():
    return {"ok": True}


@app.post("/data")
def create(body: dict):
    return body


@app.put("/data")
def change(body: dict):
    return body


@app.get("/private")
def read_private():
    return {"ok": True}


@app.get("/crash")
def crash():
    raise RuntimeError("It broke")
