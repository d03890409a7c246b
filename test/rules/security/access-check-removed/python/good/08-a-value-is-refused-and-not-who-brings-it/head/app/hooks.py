def add(store, kind, target):
    store.save(kind, target)
