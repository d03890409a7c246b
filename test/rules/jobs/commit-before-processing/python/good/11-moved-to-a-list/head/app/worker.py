import json
import redis
from app.db import pool

r = redis.Redis()

def main():
    while True:
        raw = r.blmove("jobs", "jobs:processing", 5)
        job = json.loads(raw)
        with pool.connection() as conn:
            conn.execute("UPDATE images SET label = %s WHERE id = %s", (job["label"], job["id"]))
        r.lrem("jobs:processing", 1, raw)
