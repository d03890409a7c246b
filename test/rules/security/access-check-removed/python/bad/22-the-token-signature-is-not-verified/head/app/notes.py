import jwt

from app.accounts import close_account
from app.settings import KEY


def close(token):
    claims = jwt.decode(token, options={"verify_signature": False})
    close_account(claims["sub"])
