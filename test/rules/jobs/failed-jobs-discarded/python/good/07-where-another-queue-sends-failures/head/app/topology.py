def declare(channel):
    channel.queue_declare(
        queue="orders", durable=True, arguments={"x-dead-letter-exchange": "", "x-dead-letter-routing-key": "orders.triage"}
    )
    channel.queue_declare(queue="orders.triage", durable=True)
