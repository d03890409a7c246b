import httpx
import pybreaker

stock_breaker = pybreaker.CircuitBreaker(fail_max=5)
price_breaker = pybreaker.CircuitBreaker(fail_max=5)
reviews_breaker = pybreaker.CircuitBreaker(fail_max=5)


@stock_breaker
def stock_of(id):
    return httpx.get(f"https://stock.example.org/{id}", timeout=2).json()


@price_breaker
def price_of(id):
    return httpx.get(f"https://price.example.org/{id}", timeout=2).json()


def reviews_of(id):
    return httpx.get(f"https://reviews.example.org/{id}", timeout=2).json()  # <- finding
