def claims(token: str) -> dict:
    return _first(token, settings.jwt_secrets)


def _first(token: str, secrets: list[str]) -> dict:
    for secret in secrets:
        try:
            return jwt.decode(token, secret, algorithms=["HS256"])
        except jwt.InvalidSignatureError:
            continue
    raise Unauthorized
