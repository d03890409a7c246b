import { gapAt, rule } from '#model/rule'

export const failedJobsDiscarded = rule({
  id: 'failed-jobs-discarded',
  check: '7.7',
  severity: 'P2',
  stage: 'preview',
  title: 'Failed jobs are deleted at once',
  why: 'A job that has failed for good is the only record of what was to be done. Deleted at once, it cannot be looked at, counted, or run again after the cause has been repaired.',
  fix: 'Keep failed jobs for some days (`removeOnFail: { age: 7 * 24 * 3600 }`), or store them elsewhere when they fail.',
  blindSpots: 'A listener in another file that stores failed jobs elsewhere is not seen; any listener in the same file counts as one.',
  examples: {
    typescript: {
      bad: [
        `import { Queue } from 'bullmq'
export const mail = new Queue('mail', {
  defaultJobOptions: { attempts: 5, backoff: 1000, removeOnFail: true }, // <- finding
})`,
        `import Bull from 'bull'
const sync = new Bull('sync')
export const start = (id: string) =>
  sync.add({ id }, {
    attempts: 3,
    removeOnFail: true, // <- finding
  })`,
        {
          title: 'they were kept before',
          base: {
            'src/queue.ts': `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail', {\n  defaultJobOptions: {\n    removeOnFail: { age: 86400 },\n  },\n})\n`,
          },
          files: {
            'src/queue.ts': `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail', {\n  defaultJobOptions: {\n    removeOnFail: true, // <- finding\n  },\n})\n`,
          },
        },
      ],
      good: [
        `import { Queue } from 'bullmq'\nexport const make = (options: object) => new Queue('mail', { defaultJobOptions: { removeOnFail: true, ...options } })`,
        `import Bull from 'bull'\nimport { keep } from './dead-letters.js'\nexport const queue = new Bull('sync', { defaultJobOptions: { removeOnFail: true } })\nqueue.on('failed', keep)`,
        `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: { age: 604800 } } })`,
        `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail', { defaultJobOptions: { removeOnComplete: true } })`,
        `import { Queue } from 'bullmq'\nexport const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: 1000 } })`,
        `import { Queue } from 'bullmq'\nimport { keep } from './config.js'\nexport const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: !keep } })`,
        `import { Queue } from './queue.js'\nexport const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: true } })`,
      ],
    },
  },
  *judge(system) {
    for (const job of system.facts('job')) {
      if (!job.inService || job.discardsFailed.state !== 'set' || !job.discardsFailed.value) continue
      yield gapAt(job, {
        at: job.discardsFailed.at,
        subject: `${job.subject} removeOnFail`,
        message: `Jobs${job.queue ? ` of \`${job.queue}\`` : ''} that have failed for good are deleted at once: nothing is left to look at or to run again.`,
      })
    }
  },
})
