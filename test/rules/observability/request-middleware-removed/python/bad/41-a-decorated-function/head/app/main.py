import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.get("/kilns")
async def kilns():
    log.info("kilns_listed")
    return []
