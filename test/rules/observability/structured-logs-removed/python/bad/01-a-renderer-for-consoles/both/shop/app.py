import structlog
from fastapi import FastAPI

from shop.logs import configure

configure()
log = structlog.get_logger()
app = FastAPI()


@app.get("/orders/{order_id}")
async def read(order_id: int) -> dict:
    log.info("order_read", order_id=order_id)
    return {"id": order_id}
