import jwt
from fastapi import FastAPI, Request

app = FastAPI()


@app.get("/me")
def me(request: Request):
    token = request.headers["authorization"]
    claims = jwt.decode(token, options={"verify_signature": False})  # <- finding
    return {"user": claims["sub"]}
