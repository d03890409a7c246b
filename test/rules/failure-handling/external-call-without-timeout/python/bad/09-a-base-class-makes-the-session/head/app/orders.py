from app.risk import RiskClient


def score(order):
    return RiskClient().score(order)
