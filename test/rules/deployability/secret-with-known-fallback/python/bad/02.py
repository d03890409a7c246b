import os

JWT_SECRET = os.getenv("JWT_SECRET") or "sEcret-of-the-house"  # <- finding
