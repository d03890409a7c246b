import type { Examples } from '#model/rule'

const pyproject = `[project]
name = "worker"
dependencies = ["pika", "celery"]
`

export const serverWithoutGracefulShutdownPython: Examples = {
  bad: [
    {
      title: 'a consumer of RabbitMQ',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def main():
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()  # <- finding


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'a schedule that blocks',
      files: {
        'pyproject.toml': pyproject,
        'app/clock.py': `from apscheduler.schedulers.blocking import BlockingScheduler

scheduler = BlockingScheduler()


def main():
    scheduler.add_job(send_reports, "cron", hour=3)
    scheduler.start()  # <- finding


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'a server of gRPC',
      files: {
        'pyproject.toml': `[project]
name = "rates"
dependencies = ["grpcio"]
`,
        'app/server.py': `from concurrent import futures

import grpc


def serve():
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=10))
    server.add_insecure_port("[::]:50051")
    server.start()  # <- finding
    server.wait_for_termination()


if __name__ == "__main__":
    serve()
`,
      },
    },
  ],
  good: [
    {
      title: 'the consumer is told to stop',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def main():
    signal.signal(signal.SIGTERM, lambda *_: channel.stop_consuming())
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'each of some signals',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def main():
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'a server of its own stops in order',
      files: {
        'app/main.py': `import uvicorn
from fastapi import FastAPI

app = FastAPI()

if __name__ == "__main__":
    uvicorn.run(app)
`,
      },
    },
    {
      title: 'Django',
      files: {
        'app/wsgi.py': `from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
`,
      },
    },
    {
      title: 'a worker of Celery takes the signal itself',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `from celery import Celery

app = Celery("mails")
`,
      },
    },
  ],
}
