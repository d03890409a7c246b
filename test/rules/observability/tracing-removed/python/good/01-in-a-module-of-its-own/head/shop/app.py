import httpx
from fastapi import FastAPI
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor

from shop.tracing import trace_clients

app = FastAPI()
FastAPIInstrumentor.instrument_app(app)
trace_clients()


@app.get("/orders/{order_id}")
async def read(order_id: int) -> dict:
    async with httpx.AsyncClient(timeout=3) as client:
        response = await client.get(f"https://orders.internal/{order_id}")
        return response.json()
