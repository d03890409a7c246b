from faststream.rabbit import RabbitBroker
from sqlalchemy import create_engine, text

broker = RabbitBroker("amqp://rabbit")
engine = create_engine("postgresql://db/tanks")


@broker.subscriber("orders.moved")
def on_moved(order: dict) -> None:
    with engine.begin() as conn:
        conn.execute(
            text("UPDATE orders SET slot = :slot, due_at = :due WHERE id = :id"),
            {"slot": order["slot"], "due": order["due_at"], "id": order["id"]},
        )
