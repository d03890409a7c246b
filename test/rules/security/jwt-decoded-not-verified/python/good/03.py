import jwt


def expires(stored):
    return jwt.decode(stored, options={"verify_signature": False})["exp"]
