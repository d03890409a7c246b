from desk import store


def write(who: str, what: str, on: str) -> None:
    store.insert_entry(who, what, on)
