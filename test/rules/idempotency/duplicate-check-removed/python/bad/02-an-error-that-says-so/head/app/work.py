def register(store, email):
    existing = store.find(email)
    store.create(email)
