def close(store, key):
    order = store.find(key)
    if not order:
        raise LookupError("no such order, or it is already closed")
    store.close(order)
