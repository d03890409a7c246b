import os


def load():
    options = {"jwt_secret": os.environ.get("JWT_SECRET")}
    if options["jwt_secret"] is None:
        raise RuntimeError("JWT_SECRET is not set")
    return options
