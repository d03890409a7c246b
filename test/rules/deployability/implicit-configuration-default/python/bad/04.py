import os

PAYMENTS_URL = os.getenv("PAYMENTS_URL", "https://sandbox.payments.example.com")  # <- finding
QUEUE = os.environ.get("ORDERS_QUEUE", "orders-staging")  # <- finding
