import sys

from loguru import logger


def add_sink() -> None:
    logger.remove()
    logger.add(sys.stdout, serialize=True, level="INFO")
