import subprocess
from fastapi import FastAPI
app = FastAPI()
@app.on_event("startup")
def migrate():
    subprocess.run(["alembic", "upgrade", "head"], check=True)  # <- finding
