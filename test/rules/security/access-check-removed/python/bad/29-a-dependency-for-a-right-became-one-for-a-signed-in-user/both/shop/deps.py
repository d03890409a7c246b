from fastapi import Depends, HTTPException

from shop.auth import current_user


def entitled(feature: str):
    async def check(user=Depends(current_user)):
        if not user.may(feature):
            raise HTTPException(403)
        return user

    return check
