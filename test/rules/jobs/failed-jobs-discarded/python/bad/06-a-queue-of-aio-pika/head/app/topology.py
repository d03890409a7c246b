async def declare(channel):
    await channel.declare_queue("orders", durable=True, arguments={"x-dead-letter-exchange": "dead"})
    await channel.declare_queue("invoices", durable=True, arguments={"x-queue-type": "quorum"}) # <- finding
