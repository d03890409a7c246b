def refund(store, event):
    payment = store.find_payment(event["id"])
    if payment is None:
        return
    store.mark_refunded(payment)
