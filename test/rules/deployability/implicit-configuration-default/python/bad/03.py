from decouple import config

SEARCH_HOST = config("SEARCH_HOST", default="localhost")  # <- finding
