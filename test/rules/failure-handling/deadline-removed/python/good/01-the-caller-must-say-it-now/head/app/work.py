def api_get(url, session, timeout):
    return session.get(url, timeout=timeout)
