from fastapi import FastAPI

app = FastAPI()


@app.get("/healthz")
def healthz():  # <- finding
    return {"ok": True}


@app.get("/orders")
def orders():
    return []
