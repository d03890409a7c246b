import os
import redis
from jobs.mail import send_receipt

store = redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=2)


def first_time(message_id):
    return store.set(f"receipt:{message_id}", 1, nx=True, ex=86400)


def handle(message_id, body):
    if not first_time(message_id): # <- finding
        return
    send_receipt(body["email"], body["cents"])
