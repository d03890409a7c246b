from app.jobs import idempotent


@idempotent  # <- finding
def settle(order):
    order.charge()
