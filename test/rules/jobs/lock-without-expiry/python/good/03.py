from app.stores import redis_client


def remember(order):
    redis_client.set(f"order:{order}", 1, nx=True)
