import os
from fastapi import FastAPI
from sqlalchemy import create_engine
engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///./app.db"))  # <- finding
app = FastAPI()
