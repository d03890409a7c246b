from app.cache import r


def broker():
    r.ping()
