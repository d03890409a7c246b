def register(store, email):
    existing = store.find(email)
    if existing:
        raise ValueError("already registered")
    store.create(email)
