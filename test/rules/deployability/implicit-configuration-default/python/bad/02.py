import os

DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://app@127.0.0.1/app")  # <- finding
