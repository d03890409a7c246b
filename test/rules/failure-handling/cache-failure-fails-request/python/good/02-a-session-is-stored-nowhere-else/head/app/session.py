import os
import redis

store = redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=0.3, socket_connect_timeout=0.3)


def session_user(token: str):
    user = store.get(f"session:{token}")
    if user is None:
        raise PermissionError("no session")
    return user
