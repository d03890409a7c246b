def pay(order, reference):
    raise NotImplementedError
