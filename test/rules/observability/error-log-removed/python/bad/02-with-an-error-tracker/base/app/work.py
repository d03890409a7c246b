import sentry_sdk
from app.shop import store


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        sentry_sdk.capture_exception(error)  # <- finding
        return False
    return True
