from app.kafka import consumer, next_message
from app.orders import save_order


def run():
    consumer.subscribe(["orders"])
    while True:
        message = next_message()
        save_order(message.value())
        consumer.commit(message=message)


if __name__ == "__main__":
    run()
