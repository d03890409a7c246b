def move(session, order, stock):
    with session.begin():  # <- finding
        session.add(order)
        session.delete(stock)
