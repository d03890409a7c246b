import os
from fastapi import FastAPI
if os.environ.get("APP_ENV") == "development":
    url = os.environ.get("DATABASE_URL", "sqlite:///./app.db")
else:
    url = os.environ["DATABASE_URL"]
app = FastAPI()
