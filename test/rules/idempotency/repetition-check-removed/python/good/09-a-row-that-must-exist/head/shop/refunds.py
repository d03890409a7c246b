def refund(store, event):
    payment = store.find_payment(event["id"])
    store.mark_refunded(payment)
