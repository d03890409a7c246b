import os

GEO_URL = os.environ["GEO_URL"]
GEO_API_KEY = "geo_live_7c1e{{}}09f2ab6d44e8" # <- finding
