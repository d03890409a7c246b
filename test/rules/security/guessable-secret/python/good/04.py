import random

STATES = ["CA", "NY", "TX"]


def sample_address():
    state = random.choice(STATES)
    return {"state": state, "token": random.choice(["a", "b"])}
