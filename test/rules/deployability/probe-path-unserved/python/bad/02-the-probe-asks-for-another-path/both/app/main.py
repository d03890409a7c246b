from fastapi import FastAPI

app = FastAPI()


@app.get("/orders")
def orders() -> list[str]:
    return []


@app.get("/healthz")
def health() -> dict[str, str]:
    return {"status": "ok"}
