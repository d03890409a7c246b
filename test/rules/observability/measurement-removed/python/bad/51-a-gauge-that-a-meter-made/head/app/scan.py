import redis

from app import meters

store = redis.Redis(socket_timeout=2)


def scan_next() -> None:
    parcel = store.lpop("parcels")
    if parcel is None:
        return
    store.hset("scanned", parcel, 1)
    meters.scanned.add(1)
