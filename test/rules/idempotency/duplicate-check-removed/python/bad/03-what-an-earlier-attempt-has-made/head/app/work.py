def deliver(self, event, provider):
    message = create_message(event, provider)
    send(message)
