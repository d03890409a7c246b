import os

from app.settings import settings


def blocked(score: float) -> bool:
    return score > settings.block_score


def region() -> str:
    return os.environ.get("REGION", "eu")
