from concurrent.futures import ThreadPoolExecutor
from fastapi import FastAPI, Request
from app.context import bind
from app.work import render

app = FastAPI()
app.middleware("http")(bind)
pool = ThreadPoolExecutor(4)


@app.post("/render")
def make(request: Request, name: str):
    pool.submit(render, name.encode()) # <- finding
    return {}
