import os

NEW_SEARCH_ENABLED = os.environ.get("NEW_SEARCH_ENABLED") == "true"
