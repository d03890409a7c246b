import os
import jwt

KEY = os.environ["TOKEN_KEY"]  # <- finding

def read(token):
    return jwt.decode(token, KEY, algorithms=["HS256"])
