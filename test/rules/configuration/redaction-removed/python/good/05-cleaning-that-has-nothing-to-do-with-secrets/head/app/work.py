from app.store import save


def put(body):
    save(body)
