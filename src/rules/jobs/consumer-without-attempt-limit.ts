import { evidenceAt, gapAt, rule } from '#model/rule'

/** More than this is no limit to a person who waits for it to end. */
const most = 1000

export const consumerWithoutAttemptLimit = rule({
  id: 'consumer-without-attempt-limit',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P1',
  stage: 'preview',
  title: 'Job that is tried again without a limit',
  why: 'A job that can never succeed is tried for ever: it takes the place of others, hammers the peer that refuses it, and never appears among the failed ones, where somebody would look.',
  fix: 'Set a small number of attempts with an exponential backoff, and look at what has failed for good.',
  blindSpots: 'Attempts that are set elsewhere count as limited.',
  examples: {
    typescript: {
      bad: [
        `import { Queue } from 'bullmq'
export const mail = new Queue('mail', {
  defaultJobOptions: {
    attempts: Number.MAX_SAFE_INTEGER, // <- finding
    backoff: { type: 'exponential', delay: 1000 },
  },
})`,
        {
          title: 'through a queue of another file',
          files: {
            'src/queue.ts': `import Bull from 'bull'\nexport const queue = new Bull('sync', 'redis://localhost', {\n  defaultJobOptions: { attempts: Infinity, backoff: 5000 }, // <- finding\n})\n`,
          },
        },
        {
          title: 'the limit was raised',
          base: {
            'src/queue.ts': `import { Queue } from 'bullmq'\nconst mail = new Queue('mail')\nexport const send = (to: string) =>\n  mail.add('send', { to }, {\n    attempts: 5,\n    backoff: 1000,\n  })\n`,
          },
          files: {
            'src/queue.ts': `import { Queue } from 'bullmq'\nconst mail = new Queue('mail')\nexport const send = (to: string) =>\n  mail.add('send', { to }, {\n    attempts: 100_000, // <- finding\n    backoff: 1000,\n  })\n`,
          },
        },
      ],
      good: [
        `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail', { defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1000 } } })`,
        `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail')`,
        `import { Queue } from 'bullmq'\nimport { attempts } from './config.js'\nexport const mail = new Queue('mail', { defaultJobOptions: { attempts } })`,
        `import { Queue } from './queue.js'\nexport const mail = new Queue('mail', { defaultJobOptions: { attempts: Infinity } })`,
        {
          title: 'a test',
          files: {
            'src/queue.test.ts': `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail', { defaultJobOptions: { attempts: Infinity } })\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const job of system.facts('job')) {
      if (!job.inService || job.attempts.state !== 'set') continue
      const { value, at } = job.attempts
      if (value < most) yield evidenceAt(job, `${value} attempts`)
      else
        yield gapAt(job, {
          at,
          subject: `${job.subject} attempts`,
          message: `A job of ${job.queue ? `\`${job.queue}\`` : 'this queue'} is tried ${value === Infinity || value > 1e6 ? 'for ever' : `${value} times`}: one that can never succeed never ends among the failed ones.`,
        })
    }
  },
})
