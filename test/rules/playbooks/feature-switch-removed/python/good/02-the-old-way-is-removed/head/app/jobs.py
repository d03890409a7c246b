def sync(items):
    push(items)


def push(items):
    pass
