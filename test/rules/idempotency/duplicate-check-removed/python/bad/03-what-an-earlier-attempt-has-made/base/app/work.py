def deliver(self, event, provider):
    message = event.message_of(provider)
    if message is None:  # <- finding
        message = create_message(event, provider)
    send(message)
