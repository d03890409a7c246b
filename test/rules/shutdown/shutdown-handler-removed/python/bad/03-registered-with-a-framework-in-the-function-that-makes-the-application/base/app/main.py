from fastapi import FastAPI

from app.workers import consumer, scheduler


def make_app():
    app = FastAPI()

    @app.on_event("shutdown")  # <- finding
    async def stop():
        await scheduler.stop()
        await consumer.stop()

    return app
