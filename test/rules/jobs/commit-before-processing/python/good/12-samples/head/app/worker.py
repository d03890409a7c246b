import redis
from app.metrics import observe

r = redis.Redis()

def main():
    while True:
        _, raw = r.blpop("samples")
        observe(raw)
