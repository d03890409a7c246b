def channel(name):
    return name
