from fastapi import FastAPI
from app.tokens import issue
app = FastAPI()

@app.post("/tokens/{user}")
def post(user: str):
    return issue(user)
