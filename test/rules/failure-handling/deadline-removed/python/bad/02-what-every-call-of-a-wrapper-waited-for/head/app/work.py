class Platform:
    def api_get(self, path, session, **kw):
        url = self.api_url + path
        return session.get(url, **kw)
