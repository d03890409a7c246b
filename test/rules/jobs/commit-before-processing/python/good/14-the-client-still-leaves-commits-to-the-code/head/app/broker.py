import os


def settings(name: str) -> dict:
    return {
        "bootstrap.servers": os.environ["BROKERS"],
        "group.id": name,
        "enable.auto.commit": False,
    }
