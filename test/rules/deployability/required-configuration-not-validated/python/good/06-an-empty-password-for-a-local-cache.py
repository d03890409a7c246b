import os

import redis

REDIS_PASSWORD = os.environ.get("REDIS_PASSWORD", "")
cache = redis.Redis(host=os.environ["REDIS_HOST"], password=REDIS_PASSWORD or None, socket_timeout=2)
