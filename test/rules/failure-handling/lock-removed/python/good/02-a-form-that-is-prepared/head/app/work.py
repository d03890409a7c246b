def edit(order):
    fields = order.fields
    return fields
