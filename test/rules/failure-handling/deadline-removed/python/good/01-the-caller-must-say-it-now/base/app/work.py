def api_get(url, session, **kw):
    kw.setdefault("timeout", 10)
    return session.get(url, **kw)
