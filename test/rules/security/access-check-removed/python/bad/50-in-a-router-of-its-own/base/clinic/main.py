from fastapi import FastAPI

from clinic import rota

app = FastAPI()
app.include_router(rota.router)
