def declare(channel) -> None:
    channel.exchange_declare("orders", "topic", durable=True)
    channel.queue_declare("orders.work", durable=True, arguments={"x-dead-letter-exchange": "orders.dead", "x-delivery-limit": 5})
    channel.queue_bind("orders.work", "orders", "order.#")
