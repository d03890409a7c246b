from app import http


def score(order):
    return http.get_json("https://risk.example.com/" + order.id)


def limit():
    return http.get_json("https://risk.example.com/limits", None)
