from fastapi import FastAPI

from app.context import bind
from app.exports import Exports

app = FastAPI()
app.middleware("http")(bind)
exports = Exports()


@app.post("/exports/{export_id}")
def start(export_id: str) -> dict:
    exports.start(export_id)
    return {}
