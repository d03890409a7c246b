import pybreaker

breakers = {}


def breaker_of(peer):
    if peer not in breakers:
        breakers[peer] = pybreaker.CircuitBreaker(fail_max=5)
    return breakers[peer]
