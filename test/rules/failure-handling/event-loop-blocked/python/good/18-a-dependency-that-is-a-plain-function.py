import requests
from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI()


def current_user(authorization: str = Header()):
    response = requests.get("http://auth/me", headers={"Authorization": authorization}, timeout=2)
    if response.status_code != 200:
        raise HTTPException(401)
    return response.json()


@app.get("/me")
async def me(user=Depends(current_user)):
    return user
