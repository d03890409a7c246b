import jwt

from app.accounts import close_account
from app.settings import KEY


def close(token):
    claims = jwt.decode(token, KEY, algorithms=["HS256"])  # <- finding
    close_account(claims["sub"])
