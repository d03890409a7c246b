from app.database import retry_on_deadlock


@retry_on_deadlock(times=3)
def close(session, alert):
    session.commit()
