import os

from fastapi import FastAPI

from clinic import labels
from clinic.api import router


def create_app() -> FastAPI:
    app = FastAPI()
    labels.use(os.environ["LABEL_TOKEN"])
    app.include_router(router)
    return app
