def remember(session, row):
    session.add(row)
