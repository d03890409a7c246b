import subprocess
from fastapi import FastAPI
app = FastAPI()
@app.on_event("startup")
def render():
    subprocess.run(["alembic", "history"], check=True)
    subprocess.run(["wkhtmltopdf", "--version"], check=True)
