import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/orders/{order_id}")
def show(order_id: int):
    log.info("showing", order_id=order_id)
    return {"id": order_id}
