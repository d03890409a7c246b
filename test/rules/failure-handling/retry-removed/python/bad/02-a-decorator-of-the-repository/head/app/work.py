def close(session, alert):
    alert.closed = True
    session.commit()
