def price_of(pk):
    print(f"price of {pk}")  # <- finding
    return pk
