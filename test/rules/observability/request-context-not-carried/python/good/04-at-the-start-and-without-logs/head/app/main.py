from concurrent.futures import ThreadPoolExecutor
from fastapi import FastAPI, Request
from app.context import bind
from app.work import render

app = FastAPI()
app.middleware("http")(bind)
pool = ThreadPoolExecutor(4)


def double(data):
    return data + data


@app.on_event("startup")
def warm():
    pool.submit(render, b"warm")


@app.post("/render")
def make(name: str):
    pool.submit(double, name.encode())
    return {}
