import logging

logger = logging.getLogger(__name__)


def remember(session, row):
    for attempt in range(3):
        try:
            session.add(row)
            session.commit()
            return
        except OperationalError as error:
            logger.info("attempt %s failed: %s", attempt, error)
            continue
