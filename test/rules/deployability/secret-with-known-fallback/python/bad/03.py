from decouple import config

SESSION_SECRET = config("SESSION_SECRET", default="session-secret-0815")  # <- finding
