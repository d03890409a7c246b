import signal

from kafka import KafkaConsumer
from sqlalchemy import create_engine

engine = create_engine("postgresql:///orders")
consumer = KafkaConsumer("orders", group_id="orders")


def stop(signum, frame):
    consumer.close()
    engine.dispose()


signal.signal(signal.SIGTERM, stop)

while True:
    for message in consumer.poll(1000):
        with engine.begin() as connection:
            connection.exec_driver_sql("insert into orders default values")
