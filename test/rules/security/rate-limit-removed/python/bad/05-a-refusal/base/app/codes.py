def send(user, store):
    if store.sent_today(user) > 5:  # <- finding
        return error("too many requests", status=429)
    return deliver(user)
