import type { Examples } from '#model/rule'

export const consumerWithoutReprocessingNotesPython: Examples = {
  bad: [
    {
      title: 'a task of a new kind',
      base: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):  # <- finding
    send(pk)
`,
      },
    },
    {
      title: 'an actor',
      base: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/tasks.py': `import dramatiq


@dramatiq.actor
def deliver(pk):  # <- finding
    send(pk)
`,
      },
    },
    {
      title: 'the notes go with the change',
      base: {
        'README.md': `# Orders

## Running

Start it.

## Failed tasks

Run them again.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):  # <- finding
    send(pk)
`,
      },
    },
  ],
  good: [
    {
      title: 'the README speaks of it',
      base: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.

## Failed tasks

Run them again.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'it was there, in another file',
      base: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/old.py': `from celery import shared_task


@shared_task
def tidy(pk):
    send(pk)
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def tidy(pk):
    send(pk)
`,
      },
    },
    {
      title: 'one more task of a library whose tasks were there',
      base: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/old.py': `from celery import shared_task


@shared_task
def tidy(pk):
    send(pk)
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'app/old.py': `from celery import shared_task


@shared_task
def tidy(pk):
    send(pk)
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'a script does it',
      base: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'ops/reprocess.sh': `echo
`,
        'app/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`,
      },
    },
    {
      title: 'a task of a test',
      base: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.
`,
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()
`,
        'tests/tasks.py': `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`,
      },
    },
  ],
}
