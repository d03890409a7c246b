import requests


class ApiClient:
    def __init__(self, session=None):
        self.session = session or requests.Session()
