from typing import Annotated

import jwt
from fastapi import APIRouter, Body, Cookie, Depends, Header, HTTPException, Request

from .. import settings

router = APIRouter(prefix="/api")


def user(authorization: Annotated[str, Header()] = "", session: Annotated[str, Cookie()] = "") -> str:
    token = authorization.removeprefix("Bearer ") or session
    try:
        return jwt.decode(token, settings.JWT_SECRET, algorithms=["HS256"])["sub"]
    except jwt.PyJWTError as error:
        raise HTTPException(401, "Log in") from error


User = Annotated[str, Depends(user)]


@router.get("/items")
def items(request: Request):
    return request.app.state.items


@router.post("/items", status_code=201)
def add(user: User, item: Annotated[dict, Body()]):
    return {"id": 3, **item}


@router.get("/items/{number}")
def item(number: int, request: Request):
    return request.app.state.items[number]


@router.put("/account/prefs")
def save(user: User, prefs: Annotated[dict, Body()]):
    return {"user": user, **prefs}


@router.get("/account/report")
def report(user: User):
    return 1 / 0
