import threading
from fastapi import FastAPI, Request
from app.context import bind
from app.work import render

app = FastAPI()
app.middleware("http")(bind)


@app.post("/render")
def make(name: str):
    threading.Thread(target=render, args=(name.encode(),), daemon=True).start() # <- finding
    return {}
