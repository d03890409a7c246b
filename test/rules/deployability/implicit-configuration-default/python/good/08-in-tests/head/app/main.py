import os
from fastapi import FastAPI
URL = os.environ["DATABASE_URL"]
app = FastAPI()
