import subprocess
from fastapi import FastAPI
from app.settings import settings
app = FastAPI()
@app.on_event("startup")
def migrate():
    if settings.migrate_at_start:
        subprocess.run(["alembic", "upgrade", "head"], check=True)
