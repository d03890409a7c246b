def send(api, to):
    try:
        return api.post(to)
    except OSError:
        return None
