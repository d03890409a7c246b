from app.jobs import no_retry


@no_retry
def close(session, alert):
    session.commit()
