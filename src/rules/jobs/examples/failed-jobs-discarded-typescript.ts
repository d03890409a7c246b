import type { Examples } from '#model/rule'

export const failedJobsDiscardedTypescript: Examples = {
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
    {
      title: 'none are kept',
      files: {
        'src/queue.ts': `import { Queue } from 'bullmq'
export const billing = new Queue('billing', {
  connection: { host: 'redis' },
  defaultJobOptions: {
    attempts: 8,
    removeOnComplete: { age: 3600 },
    removeOnFail: 0, // <- finding
  },
})
`,
      },
    },
    {
      title: 'of a batch',
      files: {
        'src/import.ts': `import { Queue } from 'bullmq'
const rows = new Queue('rows')
export const importRow = async (row: object) => {
  await rows.add('row', row, {
    removeOnComplete: true,
    removeOnFail: true, // <- finding
  })
}
`,
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
    {
      title: 'only some of them are deleted',
      files: {
        'src/queue.ts': `import { Queue } from 'bullmq'
export const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: { age: 24 * 3600, count: 5000 } } })
`,
      },
    },
  ],
}
