def close(store, key):
    order = store.find(key)
    store.close(order)
