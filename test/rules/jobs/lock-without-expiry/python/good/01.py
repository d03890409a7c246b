from app.stores import redis_client


def run():
    if redis_client.set("lock:report", 1, nx=True, ex=60):
        build()
