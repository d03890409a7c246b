def claims(token: str) -> dict:
    return jwt.decode(token, settings.jwt_secret, algorithms=["HS256"])
