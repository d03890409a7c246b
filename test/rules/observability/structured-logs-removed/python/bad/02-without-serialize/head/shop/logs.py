import sys

from loguru import logger


def configure() -> None:
    logger.remove()
    logger.add(sys.stdout, level="INFO")
