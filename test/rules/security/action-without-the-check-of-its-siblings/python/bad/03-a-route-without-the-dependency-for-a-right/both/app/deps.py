from fastapi import Depends, HTTPException
from app.session import caller


def allowed(right: str):
    async def check(who=Depends(caller)) -> None:
        if right not in who.permissions:
            raise HTTPException(403)

    return check
