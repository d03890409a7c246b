from faststream.rabbit import RabbitBroker
from pydantic import BaseModel
from sqlalchemy import create_engine, text

broker = RabbitBroker("amqp://rabbit")
engine = create_engine("postgresql://db/tanks")

LEVEL = text(
    "INSERT INTO tanks (id, level, level_at) VALUES (:tank, :level, :at)"
    " ON CONFLICT (id) DO UPDATE SET level = EXCLUDED.level, level_at = EXCLUDED.level_at"
)


class Reading(BaseModel):
    tank: str
    level: float
    at: str


@broker.subscriber("tank.levels")
def on_level(reading: Reading) -> None:
    with engine.begin() as conn:
        conn.execute(LEVEL, reading.model_dump())  # <- finding
