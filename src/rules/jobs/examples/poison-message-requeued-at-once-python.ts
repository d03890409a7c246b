import type { Examples } from '#model/rule'

const pyproject = `[project]
name = "worker"
dependencies = ["pika", "celery", "fastapi", "uvicorn"]
`

const consumer = (otherwise: string): string => `import pika

from app.work import do


def on_message(channel, method, properties, body):
    try:
        do(body)
${otherwise}`

export const poisonMessageRequeuedAtOncePython: Examples = {
  bad: [
    {
      title: 'nack, which puts back by itself',
      files: {
        'pyproject.toml': pyproject,
        'app/consume.py': consumer(`    except Exception:
        channel.basic_nack(method.delivery_tag)  # <- finding
    else:
        channel.basic_ack(method.delivery_tag)
`),
      },
    },
    {
      title: 'told to',
      files: {
        'pyproject.toml': pyproject,
        'app/consume.py': consumer(`        channel.basic_ack(delivery_tag=method.delivery_tag)
    except Exception as error:
        log(error)
        channel.basic_reject(delivery_tag=method.delivery_tag, requeue=True)  # <- finding
`),
      },
    },
    {
      title: 'aio-pika',
      files: {
        'pyproject.toml': pyproject,
        'app/consume.py': `import aio_pika

from app.work import do


async def on_message(message):
    try:
        await do(message.body)
        await message.ack()
    except Exception:
        await message.nack(requeue=True)  # <- finding
`,
      },
    },
  ],
  good: [
    {
      title: 'kept elsewhere',
      files: {
        'pyproject.toml': pyproject,
        'app/consume.py': consumer(`    except Exception:
        channel.basic_nack(method.delivery_tag, requeue=False)
`),
      },
    },
    {
      title: 'counted',
      files: {
        'pyproject.toml': pyproject,
        'app/consume.py': consumer(`    except Exception:
        if properties.headers.get("attempts", 0) > 3:
            return keep(body)
        channel.basic_nack(method.delivery_tag)
`),
      },
    },
    {
      title: 'one kind of failure that passes',
      files: {
        'pyproject.toml': pyproject,
        'app/consume.py': consumer(`    except BusyError:
        channel.basic_nack(method.delivery_tag)
`),
      },
    },
    {
      title: 'only once',
      files: {
        'pyproject.toml': pyproject,
        'app/consume.py': consumer(`    except Exception:
        channel.basic_nack(method.delivery_tag, requeue=not method.redelivered)
`),
      },
    },
  ],
}
