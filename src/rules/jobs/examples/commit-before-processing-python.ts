import type { Examples } from '#model/rule'

export const commitBeforeProcessingPython: Examples = {
  bad: [
    `import pika
import requests

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    requests.post("https://crm.example.com/events", data=body, timeout=5)


channel.basic_consume("events", handle, auto_ack=True)  # <- finding
`,
    `import pika
from django.core.mail import send_mail

channel = pika.BlockingConnection(pika.URLParameters("amqp://mq")).channel()


def on_message(channel, method, properties, body):
    send_mail("Event", body, "shop@example.com", ["ops@example.com"])


channel.basic_consume(
    queue="mails",
    on_message_callback=on_message,
    auto_ack=True,  # <- finding
)
`,
    {
      title: 'acknowledged by hand before',
      base: {
        'app/worker.py': `import pika
import requests

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    requests.post("https://crm.example.com/events", data=body, timeout=5)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("events", handle)
`,
      },
      files: {
        'app/worker.py': `import pika
import requests

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    requests.post("https://crm.example.com/events", data=body, timeout=5)


channel.basic_consume("events", handle, auto_ack=True)  # <- finding
`,
      },
    },
  ],
  good: [
    `import pika
import requests

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    requests.post("https://crm.example.com/events", data=body, timeout=5)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("events", handle)
`,
    `import pika

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    print(body)


channel.basic_consume("events", handle, auto_ack=True)
`,
    `import pika
import requests

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    requests.post("https://crm.example.com/events", data=body, timeout=5)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("events", handle, auto_ack=False)
`,
  ],
}
