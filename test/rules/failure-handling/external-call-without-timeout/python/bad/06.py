import redis

cache = redis.Redis.from_url("redis://cache:6379/0")  # <- finding
