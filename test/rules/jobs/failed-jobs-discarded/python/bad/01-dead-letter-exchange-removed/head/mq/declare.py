def declare(channel) -> None:
    channel.exchange_declare("orders", "topic", durable=True)
    channel.queue_declare("orders.work", durable=True) # <- finding
    channel.queue_bind("orders.work", "orders", "order.#")
