def declare(channel):
    channel.queue_declare(queue="orders", durable=True, arguments={"x-dead-letter-exchange": "dead"})
    channel.queue_declare(queue="invoices", durable=True) # <- finding
    channel.queue_declare(queue="", exclusive=True)
