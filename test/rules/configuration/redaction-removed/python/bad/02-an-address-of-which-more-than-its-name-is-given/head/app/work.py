import logging

logger = logging.getLogger(__name__)


def ask(agent, uri, endpoint):
    logger.debug("asking %s by %s", uri, endpoint)
    return agent.ask(uri)
