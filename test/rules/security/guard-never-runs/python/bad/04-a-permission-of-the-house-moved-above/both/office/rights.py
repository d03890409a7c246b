from functools import wraps

from fastapi import HTTPException


def needs(right):
    def around(endpoint):
        @wraps(endpoint)
        async def checked(*args, user, **kwargs):
            if right not in user.rights:
                raise HTTPException(status_code=403)
            return await endpoint(*args, user=user, **kwargs)

        return checked

    return around
