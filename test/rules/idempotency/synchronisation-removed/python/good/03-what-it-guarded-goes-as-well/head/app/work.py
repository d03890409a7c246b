values = {}


def size():
    return len(values)
