from app.http import make_session


def score(order):
    session = make_session()
    return session.get("https://risk.example.com/" + order.id)  # <- finding
