from app.stores import redis_client


def run(account):
    if redis_client.setnx(f"lock:{account}", "1"):  # <- finding
        bill(account)
        redis_client.delete(f"lock:{account}")
