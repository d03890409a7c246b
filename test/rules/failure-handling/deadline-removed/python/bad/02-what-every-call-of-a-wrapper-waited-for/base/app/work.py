class Platform:
    def api_get(self, path, session, **kw):
        url = self.api_url + path
        kw.setdefault("timeout", self.api_timeout)  # <- finding
        return session.get(url, **kw)
