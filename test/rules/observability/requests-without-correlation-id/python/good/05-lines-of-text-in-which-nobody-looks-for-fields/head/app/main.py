import logging
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)
