from tenacity import retry, stop_after_attempt, wait_fixed
from app.bank import load


@retry(stop=stop_after_attempt(5), wait=wait_fixed(1))
def rates(day):
    return load(day)
