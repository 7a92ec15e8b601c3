from flask import Blueprint, g, request

views = Blueprint("profile", __name__, url_prefix="/api/profile")


@views.put("")
def save():
    return {"user": g.user, **request.json}
