def register(store, email):
    existing = store.find(email)
    if existing:  # <- finding
        raise ValueError("this address is already registered")
    store.create(email)
