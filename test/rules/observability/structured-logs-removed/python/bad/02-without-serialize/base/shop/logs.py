import sys

from loguru import logger


def configure() -> None:
    logger.remove()
    logger.add(sys.stdout, serialize=True, level="INFO")  # <- finding
