from app.stores import redis_client


def run():
    if redis_client.setnx("lock:report", 1):
        redis_client.expire("lock:report", 60)
        build()
