import redis

client = redis.Redis(host="cache", socket_timeout=5)


def run():
    if client.set("lock:report", 1, nx=True):  # <- finding
        build()
        client.delete("lock:report")
