import os

if os.environ["APP_ENV"] == "production":  # <- finding
    GATEWAY = "https://gateway.fares.example.com"
elif os.environ["APP_ENV"] == "staging":
    GATEWAY = "https://gateway-staging.fares.example.com"
else:
    GATEWAY = "https://gateway-dev.fares.example.com"
