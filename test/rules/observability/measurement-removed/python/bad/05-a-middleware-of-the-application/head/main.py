from fastapi import FastAPI

from shelves import router

app = FastAPI()
app.include_router(router)


@app.get("/ready")
async def ready():
    return {"ready": True}
