from fastapi import Depends, HTTPException, Request


async def current_user(request: Request):
    if "authorization" not in request.headers:
        raise HTTPException(status_code=401)
    return request.state.user


def require(permission: str):
    async def check(user=Depends(current_user)):
        if permission not in user.permissions:
            raise HTTPException(status_code=403)
        return user
    return check
