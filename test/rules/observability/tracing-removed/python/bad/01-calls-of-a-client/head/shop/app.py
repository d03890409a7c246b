import httpx
from fastapi import FastAPI
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor

app = FastAPI()
FastAPIInstrumentor.instrument_app(app)


@app.get("/orders/{order_id}")
async def read(order_id: int) -> dict:
    async with httpx.AsyncClient(timeout=3) as client:
        response = await client.get(f"https://orders.internal/{order_id}")
        return response.json()
