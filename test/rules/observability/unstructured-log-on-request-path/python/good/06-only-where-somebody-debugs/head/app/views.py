import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/orders")
def orders():
    if settings.DEBUG:
        print("orders")
    return []
