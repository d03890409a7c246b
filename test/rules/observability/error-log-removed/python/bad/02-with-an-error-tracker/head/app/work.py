import sentry_sdk
from app.shop import store


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        return False
    return True
