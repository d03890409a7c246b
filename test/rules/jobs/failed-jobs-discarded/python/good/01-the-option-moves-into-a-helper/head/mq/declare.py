from mq.options import durable_queue


def declare(channel) -> None:
    durable_queue(channel, "orders.work", "orders.dead")
    durable_queue(channel, "mails.work", "mails.dead")
