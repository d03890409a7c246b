def quote(cache, tariffs, request_id: str, weight: int):
    cached = cache.get(request_id)
    if cached:
        return cached
    quoted = tariffs.compute(weight)
    cache.store(request_id, quoted)
    return quoted
