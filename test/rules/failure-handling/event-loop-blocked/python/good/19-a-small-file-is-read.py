import json
from pathlib import Path

from fastapi import FastAPI

app = FastAPI()


@app.get("/version")
async def version():
    return json.loads(Path("/app/version.json").read_text())
