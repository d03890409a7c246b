def move(session, order, stock):
    session.add(order)
    session.delete(stock)
