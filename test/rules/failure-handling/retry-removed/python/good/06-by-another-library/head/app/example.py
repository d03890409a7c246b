import backoff
from app.bank import load


@backoff.on_exception(backoff.expo, ConnectionError, max_tries=3)
def rates(day):
    return load(day)
