import os


def blocked(score: float) -> bool:
    return score > float(os.environ["FRAUD_BLOCK_SCORE"])  # <- finding
