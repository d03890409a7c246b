import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


def debug(value):
    print(value)
