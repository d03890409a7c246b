def close(session, alert):
    session.commit()
