def pay(order):
    order.save()
