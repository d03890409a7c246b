import type { Examples } from '#model/rule'

const tasks = `from celery import shared_task


@shared_task(max_retries=5)
def deliver(pk):
    send(pk)
`

export const consumerWithoutAttemptLimitPython: Examples = {
  bad: [
    {
      title: 'max_retries=100000',
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task(max_retries=100000)  # <- finding
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'bind=True, max_retries=1_000_000, default_retry_delay=60',
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task(bind=True, max_retries=1_000_000, default_retry_delay=60)  # <- finding
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'the limit was raised',
      base: {
        'app/tasks.py': tasks,
      },
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task(max_retries=50000)  # <- finding
def deliver(pk):
    send(pk)
`,
      },
    },
  ],
  good: [
    {
      title: 'max_retries=5',
      files: {
        'app/tasks.py': tasks,
      },
    },
    {
      title: 'bind=True',
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task(bind=True)
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'max_retries=settings.DELIVERY_RETRIES',
      files: {
        'app/tasks.py': `from celery import shared_task


@shared_task(max_retries=settings.DELIVERY_RETRIES)
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'a test',
      files: {
        'tests/tasks.py': `from celery import shared_task


@shared_task(max_retries=100000)
def deliver(pk):
    send(pk)
`,
      },
    },
  ],
}
