import random


def pick_server(servers):
    return random.choice(servers)
