def declare(channel) -> None:
    channel.queue_declare("orders.work", durable=True, arguments={"x-dead-letter-exchange": "orders.dead"})
    channel.queue_declare("mails.work", durable=True, arguments={"x-dead-letter-exchange": "mails.dead"})
