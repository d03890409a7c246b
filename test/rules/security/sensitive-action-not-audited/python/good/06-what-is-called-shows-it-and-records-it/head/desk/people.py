from desk import audit, store


def save_name(person: str, name: str) -> None:
    store.update_name(person, name)


def impersonate(person: str) -> str:
    audit.write("support", "impersonated", person)
    return store.open_session(person)
