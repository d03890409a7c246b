import os
import jwt

KEY = os.environ.get("TOKEN_KEY", "")

def read(token):
    return jwt.decode(token, KEY, algorithms=["HS256"])
