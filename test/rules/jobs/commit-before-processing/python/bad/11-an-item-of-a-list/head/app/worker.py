import json
import redis
from app.db import pool

r = redis.Redis()

def main():
    while True:
        _, raw = r.blpop("jobs") # <- finding
        job = json.loads(raw)
        with pool.connection() as conn:
            conn.execute("UPDATE images SET label = %s WHERE id = %s", (job["label"], job["id"]))
