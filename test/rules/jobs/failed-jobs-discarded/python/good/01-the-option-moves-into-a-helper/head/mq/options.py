def durable_queue(channel, name: str, dead: str) -> None:
    channel.queue_declare(name, durable=True, arguments={"x-dead-letter-exchange": dead})
