import type { Examples } from '#model/rule'

const pyproject = `[project]
name = "worker"
dependencies = ["pika", "celery"]
`

export const exitBeforeDrainPython: Examples = {
  bad: [
    {
      title: 'a worker',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def stop(signum, frame):
    os._exit(0)  # <- finding


def main():
    signal.signal(signal.SIGTERM, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'with a line before it',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def stop(signum, frame):
    print("ending")
    os._exit(1)  # <- finding


def main():
    signal.signal(signal.SIGTERM, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'a schedule',
      files: {
        'pyproject.toml': pyproject,
        'app/clock.py': `import os
import signal

from apscheduler.schedulers.blocking import BlockingScheduler

scheduler = BlockingScheduler()


def stop(signum, frame):
    os._exit(0)  # <- finding


def main():
    signal.signal(signal.SIGTERM, stop)
    scheduler.start()
`,
      },
    },
  ],
  good: [
    {
      title: 'told to stop first',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def stop(signum, frame):
    channel.stop_consuming()


def main():
    signal.signal(signal.SIGTERM, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'what runs is left in order',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def stop(signum, frame):
    sys.exit(0)


def main():
    signal.signal(signal.SIGTERM, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'another signal',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def stop(signum, frame):
    os._exit(1)


def main():
    signal.signal(signal.SIGUSR1, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
    {
      title: 'at last',
      files: {
        'pyproject.toml': pyproject,
        'app/worker.py': `import os
import signal

import pika

running = True


def stop(signum, frame):
    drain()
    os._exit(0)


def main():
    signal.signal(signal.SIGTERM, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
`,
      },
    },
  ],
}
