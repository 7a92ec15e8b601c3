from flask import Flask, g, jsonify
from flask import request
from werkzeug.exceptions import HTTPException

from server.views import profile, public, todos


def make_app(token="tok-ann-1"):
    app = Flask(
        __name__,
        static_folder=None,
    )

    @app.before_request
    def log_in():
        if request.path.startswith("/api/public"):
            return None
        bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if (bearer or request.cookies.get("todo_token")) != token:
            return jsonify(error="Log in"), 401
        g.user = "ann"
        return None

    for module in (public, todos, profile):
        app.register_blueprint(module.views)

    @app.errorhandler(HTTPException)
    def failed(error):
        return jsonify(error=error.name), error.code

    return app
