def settle(order):
    order.charge()
