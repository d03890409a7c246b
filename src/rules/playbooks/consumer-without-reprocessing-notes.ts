import type { Consumer } from '#model/facts/job'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { consumerWithoutReprocessingNotesPython } from './examples/consumer-without-reprocessing-notes-python.ts'
import type { Linked } from '#model/system'
import { notesOn } from '#system/operating-notes'
import { consumerWithoutReprocessingNotesGo } from './examples/consumer-without-reprocessing-notes-go.ts'
import { consumerWithoutReprocessingNotesJava } from './examples/consumer-without-reprocessing-notes-java.ts'

/** One more task of a library whose tasks are functions: the worker takes all of them off the same queue. */
const isTask = (one: Linked<Consumer>): boolean => one.queue === one.handler.name

/** Unknown on either side counts as the same queue: a name that moved into a constant is no new consumer. */
const isOfSameQueue = (one: Linked<Consumer>, other: Linked<Consumer>): boolean =>
  (one.queue !== '' && one.queue === other.queue) ||
  (one.library === other.library && (one.queue === '' || other.queue === '' || (isTask(one) && isTask(other))))

export const consumerWithoutReprocessingNotes = rule({
  id: 'consumer-without-reprocessing-notes',
  check: '10.4',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'New queue without a word on doing its messages again',
  why: 'Messages fail or hang at night. Whoever is on call must know where they lie, how they are put back, and whether doing them twice does harm; without a word on it, they are lost, or a mail goes out a second time.',
  fix: 'Write a section into the runbook or README: where failed messages are found, the command that puts them back, and what makes it safe to do one twice.',
  blindSpots:
    'Of documents, READMEs, texts named like operating notes and those of the change are read. Notes in a wiki, and what the dashboard of a queue offers, are not in the repository.',
  examples: {
    python: consumerWithoutReprocessingNotesPython,
    go: consumerWithoutReprocessingNotesGo,
    java: consumerWithoutReprocessingNotesJava,
    typescript: {
      bad: [
        {
          title: 'the README speaks of rolling back only',
          files: {
            'README.md': `# Shop

## Roll back

## Metrics
`,
            'src/exports.ts': `import { Worker } from 'bullmq'
import { write } from './write.js'
export const exports_ = new Worker('exports', async (job) => write(job.data), { concurrency: 2 }) // <- finding
`,
          },
        },
        `import { Worker } from 'bullmq'
import { bill } from './bill.js'
export const worker = new Worker('invoices', async (job) => bill(job.data)) // <- finding`,
        {
          title: 'a second queue in a file, and a README that speaks of other things',
          base: {
            'README.md': '# Shop\n\n## Start\n\nRun it.\n',
            'src/queues.ts': `import PgBoss from 'pg-boss'\nimport { mail } from './mail.js'\nexport const boss = new PgBoss('postgres://localhost')\nawait boss.work('mail', async (job) => mail(job))\n`,
          },
          files: {
            'README.md': '# Shop\n\n## Start\n\nRun it.\n',
            'src/queues.ts': `import PgBoss from 'pg-boss'\nimport { mail, refund } from './mail.js'\nexport const boss = new PgBoss('postgres://localhost')\nawait boss.work('mail', async (job) => mail(job))\nawait boss.work('refunds', async (job) => refund(job)) // <- finding\n`,
          },
        },
        {
          title: 'two new queues are one matter of the change',
          files: {
            'docs/operations.md': '# Operations\n\n## Restart\n',
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data)) // <- finding\n`,
            'src/orders.ts': `import { Kafka } from 'kafkajs'\nimport { store } from './store.js'\nconst consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })\nawait consumer.run({ eachMessage: async ({ message }) => store(message) })\n`,
          },
        },
        {
          title: 'the notes are taken away with the change',
          base: { 'docs/operations.md': '# Operations\n\n## Replay failed mails <!-- <- finding -->\n\nRun it again.\n' },
          files: {
            'docs/operations.md': '# Operations\n',
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
      ],
      good: [
        {
          title: 'the README speaks of it',
          files: {
            'README.md': '# Shop\n\n## Dead letters\n\nLook there.\n',
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'a text of the change speaks of it',
          files: {
            'docs/mail.md': '# Mail\n\n## When a job is stuck\n',
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'the queue had a consumer, under another library and in another file',
          base: {
            'src/old.ts': `import Queue from 'bull'\nimport { send } from './send.js'\nexport const queue = new Queue('mail')\nqueue.process('mail', async (job) => send(job.data))\n`,
          },
          files: {
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'the name moved to where the text does not tell it',
          base: {
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
          files: {
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nimport { names } from './names.js'\nexport const mail = new Worker(names.mail, async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'the notes are kept in a wiki',
          files: {
            'README.md': '# Shop\n\n[Runbook](https://wiki.example.com/runbook/shop)\n',
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'a script puts them back',
          files: {
            'scripts/requeue-mails.sh': '#!/bin/sh\necho again\n',
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'an unchanged text that is not read may speak of it, by its name',
          base: { 'docs/queues.md': '# Queues\n' },
          files: {
            'docs/queues.md': '# Queues\n',
            'src/mail.ts': `import { Worker } from 'bullmq'\nimport { send } from './send.js'\nexport const mail = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'a consumer of a test',
          files: {
            'test/mail.test.ts': `import { Worker } from 'bullmq'\nexport const mail = new Worker('mail', async () => undefined)\n`,
          },
        },
      ],
    },
  },
  *judge(system, change) {
    const notes = notesOn(system, 'doing-again')
    const subject = 'reprocessing notes'
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `speaks of it: ${heading.text}`, heading.at, subject)
    if (!change || notes.headings.length > 0 || notes.paths.length > 0 || notes.mayBeElsewhere) return
    const before = change.base.facts('consumer')
    const added = system.facts('consumer').filter((one) => one.inService && !before.some((other) => isOfSameQueue(one, other)))
    const [first] = added
    if (!first) return
    const names = [...new Set(added.map((one) => (one.queue ? `\`${one.queue}\`` : `a consumer of ${one.library}`)))]
    yield gapAt(first, {
      subject,
      message: `How to do failed or stuck messages again was not found in this repository; this change adds ${names.join(', ')}.`,
      evidence: notes.searched,
    })
  },
})
