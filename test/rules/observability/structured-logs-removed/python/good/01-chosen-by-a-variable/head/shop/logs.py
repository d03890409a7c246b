import os

import structlog


def configure() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.dev.ConsoleRenderer() if os.environ.get("PRETTY") else structlog.processors.JSONRenderer(),
        ]
    )
