from app.http import risk


def score(order):
    return risk.post("https://risk.example.com/score", json=order)  # <- finding
