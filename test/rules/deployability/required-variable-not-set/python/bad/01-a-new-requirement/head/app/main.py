import os

from fastapi import FastAPI

DATABASE_URL = os.environ["DATABASE_URL"]
BROKER_URL = os.environ["BROKER_URL"]
SEARCH_URL = os.environ["SEARCH_URL"]
PAYMENTS_URL = os.environ["PAYMENTS_URL"]  # <- finding

app = FastAPI()
