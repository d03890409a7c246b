import logging
from concurrent.futures import ThreadPoolExecutor
from fastapi import FastAPI
app = FastAPI()
pool = ThreadPoolExecutor(4)
log = logging.getLogger(__name__)


def render(data):
    log.info("rendering")


@app.post("/render")
def make(name: str):
    pool.submit(render, name.encode())
    return {}
