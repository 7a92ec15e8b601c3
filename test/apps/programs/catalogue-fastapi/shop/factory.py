from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.middleware.cors import CORSMiddleware

from . import settings
from .api import router


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.items = {1: "Lamp", 2: "Chair"}
    yield


def create_app() -> FastAPI:
    app = FastAPI(
        title="Catalogue",
        lifespan=lifespan,
        docs_url=None,
    )
    app.add_middleware(CORSMiddleware, allow_origins=settings.CORS_ORIGINS, allow_methods=["GET", "DELETE"])

    @app.middleware("http")
    async def timing(request: Request, call_next):
        response = await call_next(request)
        response.headers["X-Served-By"] = "catalogue"
        return response

    @app.exception_handler(LookupError)
    async def missing(request: Request, error: LookupError) -> JSONResponse:
        return JSONResponse({"detail": "Not found"}, status_code=404)

    app.include_router(router)
    return app
