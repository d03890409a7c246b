import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/orders/{order_id}")
def show(order_id: int):
    print("showing", order_id)  # <- finding
    return {"id": order_id}
