import logging

from app.http import redact_uri

logger = logging.getLogger(__name__)


def ask(agent, uri, endpoint):
    logger.debug("asking %s by %s", redact_uri(uri.decode("ascii", errors="replace")), endpoint)  # <- finding
    return agent.ask(uri)
