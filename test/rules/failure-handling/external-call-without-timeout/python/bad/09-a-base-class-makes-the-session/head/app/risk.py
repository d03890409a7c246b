from app.base import ApiClient


class RiskClient(ApiClient):
    def score(self, order):
        return self.session.get("https://risk.example.com/" + order.id)  # <- finding
