def claims(token: str) -> dict:
    for secret in settings.jwt_secrets:  # <- finding
        try:
            return jwt.decode(token, secret, algorithms=["HS256"])
        except jwt.InvalidSignatureError:
            continue
    raise Unauthorized
