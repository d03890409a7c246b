import structlog
from fastapi import FastAPI, Request

logger = structlog.get_logger()
app = FastAPI()


@app.post("/refunds")
async def refund(request: Request):
    out = logger.bind(path=request.url.path, agent=request.headers.get("user-agent"))
    out.info("refund")
    return {}
