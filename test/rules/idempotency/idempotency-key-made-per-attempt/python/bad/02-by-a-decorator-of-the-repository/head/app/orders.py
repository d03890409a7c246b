from uuid import uuid4

from app.retrying import resilient


class Orders:
    def __init__(self, client):
        self.client = client

    @resilient
    def place(self, order):
        return self.client.submit(order, idempotency_key=str(uuid4()))  # <- finding
