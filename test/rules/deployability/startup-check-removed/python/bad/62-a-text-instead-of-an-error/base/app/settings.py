import os

GATEWAY_TOKEN = os.environ["GATEWAY_TOKEN"]
