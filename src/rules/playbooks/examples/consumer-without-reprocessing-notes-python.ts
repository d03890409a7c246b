import type { Examples } from '#model/rule'

const readme = `# Orders

## Running

Start it.
`

const main = `from fastapi import FastAPI

app = FastAPI()
`

const tasks = `from celery import shared_task


@shared_task
def deliver(pk):  # <- finding
    send(pk)
`

const readme2 = `# Orders

## Running

Start it.

## Failed tasks

Run them again.
`

const tasks2 = `from celery import shared_task


@shared_task
def deliver(pk):
    send(pk)
`

const old = `from celery import shared_task


@shared_task
def tidy(pk):
    send(pk)
`

export const consumerWithoutReprocessingNotesPython: Examples = {
  bad: [
    {
      title: 'a task of a new kind',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/tasks.py': tasks,
      },
    },
    {
      title: 'an actor',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
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
        'README.md': readme2,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/tasks.py': tasks,
      },
    },
  ],
  good: [
    {
      title: 'the README speaks of it',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme2,
        'app/main.py': main,
        'app/tasks.py': tasks2,
      },
    },
    {
      title: 'it was there, in another file',
      base: {
        'README.md': readme,
        'app/main.py': main,
        'app/old.py': old,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/tasks.py': old,
      },
    },
    {
      title: 'one more task of a library whose tasks were there',
      base: {
        'README.md': readme,
        'app/main.py': main,
        'app/old.py': old,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/old.py': old,
        'app/tasks.py': tasks2,
      },
    },
    {
      title: 'a script does it',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'ops/reprocess.sh': `echo
`,
        'app/tasks.py': tasks2,
      },
    },
    {
      title: 'a task of a test',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'tests/tasks.py': tasks2,
      },
    },
  ],
}
