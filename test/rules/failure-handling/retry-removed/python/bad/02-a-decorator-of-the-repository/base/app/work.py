from app.database import retry_on_deadlock


@retry_on_deadlock(times=3)  # <- finding
def close(session, alert):
    alert.closed = True
    session.commit()
