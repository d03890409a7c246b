import os

from fastapi import FastAPI

HELP_URL = os.environ.get("HELP_URL", "https://help.example.dev")

app = FastAPI()
