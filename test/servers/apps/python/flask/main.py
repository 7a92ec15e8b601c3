from flask import Flask, request
# recipe 1

app = Flask(__name__)
# recipe 2


@app.before_request
def log_in():
    if request.path == "/private" and "Authorization" not in request.headers:
        return {"error": "Log in"}, 401


@app.get("/data")
def read():
    return {"ok": True}


@app.post("/data")
def create():
    return request.get_json()


@app.put("/data")
def change():
    return request.get_json()


@app.get("/private")
def read_private():
    return {"ok": True}


@app.get("/crash")
def crash():
    raise RuntimeError("It broke")
