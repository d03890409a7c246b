import pybreaker


def make(name):
    breaker = pybreaker.CircuitBreaker(name=name)
    return breaker
