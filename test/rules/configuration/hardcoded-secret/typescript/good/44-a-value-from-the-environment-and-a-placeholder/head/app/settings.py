import os

GEO_API_KEY = os.environ["GEO_API_KEY"]
MAIL_API_KEY = "your-api-key-here-000000"
PAGE_TOKEN_FIELD = "nextPageTokenV2field"
CACHE_KEY = "geo:v3:country:9f27c1d04be84a6f"

if os.environ["APP_ENV"] == "development":
    SESSION_SECRET = "b61f0c9e77d24a5fa3e8c1d2"
