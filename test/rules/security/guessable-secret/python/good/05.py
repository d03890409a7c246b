import random


def wait_before(attempt):
    token_jitter = random.randint(0, 100)
    return attempt * 200 + token_jitter
