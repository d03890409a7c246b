import json

from faststream.rabbit import RabbitBroker
from sqlalchemy import create_engine, text

broker = RabbitBroker("amqp://rabbit")
engine = create_engine("postgresql://db/fleet")


@broker.subscriber("vehicle.status")
def on_status(event: dict) -> None:
    with engine.begin() as conn:
        conn.execute(
            text("UPDATE vehicles SET status = :status, reported_at = :at WHERE id = :id AND reported_at < :at"),
            {"status": event["status"], "at": event["reported_at"], "id": event["vehicle"]},
        )
