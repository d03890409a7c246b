def edit(order):
    fields = fields_for_update(order)
    return fields
