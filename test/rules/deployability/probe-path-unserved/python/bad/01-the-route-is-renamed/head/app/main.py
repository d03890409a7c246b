from fastapi import FastAPI

app = FastAPI()


@app.get("/orders")
def orders() -> list[str]:
    return []


@app.get("/health")  # <- finding
def health() -> dict[str, str]:
    return {"status": "ok"}
