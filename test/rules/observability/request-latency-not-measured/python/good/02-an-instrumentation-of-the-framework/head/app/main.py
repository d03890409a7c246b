from fastapi import FastAPI

app = FastAPI()


@app.get("/orders")
def orders():
    return []


@app.post("/orders")
def create():
    return {}


@app.delete("/orders/{id}")
def remove(id: str):
    return None
