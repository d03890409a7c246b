def send(user, store):
    return deliver(user)
