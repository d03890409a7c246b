from fastapi import FastAPI

from app.workers import consumer, scheduler


def make_app():
    app = FastAPI()
    return app
