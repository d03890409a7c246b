from fastapi import FastAPI

from app.creds import password

app = FastAPI()


@app.get("/x")
def x():
    return {"n": len(password())}
