from app.cart import price_of


def checkout(cart_id, order):
    return price_of(order)
