def remember(session, row):
    try:
        session.add(row)
        session.commit()
    except OperationalError:
        session.rollback()
        raise
