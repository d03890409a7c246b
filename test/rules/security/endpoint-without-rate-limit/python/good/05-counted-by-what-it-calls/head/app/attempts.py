def store(body):
    check_rate_limit(body["name"])
    return open(body)
