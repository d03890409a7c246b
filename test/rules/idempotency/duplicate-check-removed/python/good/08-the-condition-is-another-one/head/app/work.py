def register(store, email):
    existing = store.find(email)
    if existing and existing.confirmed:
        raise ValueError("already registered")
    store.create(email)
