from app.counts import count


def add(name):
    count(name)
