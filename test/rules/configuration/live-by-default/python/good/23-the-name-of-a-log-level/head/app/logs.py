import os

DEBUG = os.environ.get("DEBUG", "1") == "1"
VERBOSE = os.environ.get("VERBOSE", "true") == "true"
