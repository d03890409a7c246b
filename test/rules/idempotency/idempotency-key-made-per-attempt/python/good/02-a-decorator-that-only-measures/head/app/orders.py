from uuid import uuid4

from app.measuring import timed


@timed
def place(client, order):
    return client.submit(order, idempotency_key=str(uuid4()))
