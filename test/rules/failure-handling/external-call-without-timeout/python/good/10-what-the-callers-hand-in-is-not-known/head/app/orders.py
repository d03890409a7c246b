from app.http import careful, fetch, patient
from app.settings import options_for


def score(order):
    return fetch("https://risk.example.com/" + order.id, **options_for(order))


def rates():
    return patient("https://rates.example.com")


def names():
    return careful("https://rates.example.com/names")
