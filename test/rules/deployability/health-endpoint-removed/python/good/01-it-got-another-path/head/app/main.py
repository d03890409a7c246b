from fastapi import FastAPI

app = FastAPI()


@app.get("/livez")
def healthz():
    return {"ok": True}


@app.get("/orders")
def orders():
    return []
