from app.container import sessions
from app.risk import Risk


def score(order):
    return Risk(sessions.bounded()).score(order)
