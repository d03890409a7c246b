from django.dispatch import Signal

from chat.handlers import on_slack_message

slack_message_signal = Signal()

slack_message_signal.connect(on_slack_message)
