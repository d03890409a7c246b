import contextvars
from concurrent.futures import ThreadPoolExecutor
from fastapi import FastAPI, Request
from app.context import bind
from app.work import render

app = FastAPI()
app.middleware("http")(bind)
pool = ThreadPoolExecutor(4)


@app.post("/render")
def make(request: Request, name: str):
    context = contextvars.copy_context()
    pool.submit(context.run, render, name.encode())
    return {}
