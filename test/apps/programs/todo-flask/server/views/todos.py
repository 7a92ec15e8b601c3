from flask import Blueprint, abort, request
from flask.views import MethodView
from flask_cors import CORS

views = Blueprint("todos", __name__, url_prefix="/api/todos")
CORS(views, origins=["https://todo.example"])


class Todos(MethodView):
    def get(self):
        return [{"id": 1, "text": "buy milk"}]

    def post(self):
        return {"id": 2, "text": request.json["text"]}, 201


views.add_url_rule("", view_func=Todos.as_view("todos"))


@views.get("/<int:number>")
def one(number):
    abort(404)


@views.get("/stats")
def stats():
    return {"average": 1 / 0}
