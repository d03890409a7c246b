from fastapi import Header, HTTPException


def needs(right: str):
    def check(x_rights: str = Header()):
        if right not in x_rights.split(","):
            raise HTTPException(403)

    return check
