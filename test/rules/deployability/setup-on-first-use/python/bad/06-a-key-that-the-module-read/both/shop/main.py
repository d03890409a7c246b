from fastapi import FastAPI
from shop.keys import sign

app = FastAPI()

@app.get("/s")
def s():
    return sign("x")
