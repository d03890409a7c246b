import structlog
from fastapi import FastAPI

from app.config import config

log = structlog.get_logger()
app = FastAPI()
log.info("configured", **config.model_dump(include={"port"}))
log.info("limits", **{"port": config.port})


@app.get("/bays/{bay}")
def show(bay: int, context: dict[str, str]):
    log.info("bay_shown", bay=bay, **context)
    return {"bay": bay}
