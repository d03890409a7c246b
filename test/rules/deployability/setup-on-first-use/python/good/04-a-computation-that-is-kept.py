from functools import lru_cache


@lru_cache(maxsize=1024)
def price(sku, currency):
    return sku.base * currency.rate
