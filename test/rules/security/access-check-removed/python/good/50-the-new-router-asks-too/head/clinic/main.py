from fastapi import FastAPI

from clinic import rota, weeks

app = FastAPI()
app.include_router(rota.router)
app.include_router(weeks.weeks)
