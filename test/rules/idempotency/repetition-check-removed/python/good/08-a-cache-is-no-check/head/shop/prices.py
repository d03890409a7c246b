def quote(cache, tariffs, request_id: str, weight: int):
    quoted = tariffs.compute(weight)
    cache.store(request_id, quoted)
    return quoted
