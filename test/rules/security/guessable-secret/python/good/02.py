import random
import string


def generate_token(length):
    return "".join(random.SystemRandom().choice(string.ascii_letters) for _ in range(length))
