from fastapi import Depends, HTTPException

from app.session import caller


def needs(permission: str):
    def check(who=Depends(caller)):
        if permission not in who.permissions:
            raise HTTPException(status_code=403)

    return check
