from flask import Blueprint
from flask_cors import cross_origin

views = Blueprint("public", __name__, url_prefix="/api/public")


@views.get("/version")
@cross_origin()
def version():
    return {"version": "1.4.0"}
