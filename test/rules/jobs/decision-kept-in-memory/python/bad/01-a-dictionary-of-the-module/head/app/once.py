import time

_sent = {}


def may_send(user_id):
    last = _sent.get(user_id)  # <- finding
    if last is not None and time.time() - last < 3600:
        return False
    _sent[user_id] = time.time()
    return True
