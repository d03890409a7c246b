import type { Examples } from '#model/rule'

export const consumerWithoutAttemptLimitTypescript: Examples = {
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
    {
      title: 'of one job',
      files: {
        'src/sync.ts': `import { Queue } from 'bullmq'
const sync = new Queue('sync')
export const start = (account: string) =>
  sync.add('pull', { account }, {
    attempts: Infinity, // <- finding
    backoff: { type: 'fixed', delay: 30_000 },
  })
`,
      },
    },
    {
      title: 'the options stand in a constant',
      files: {
        'src/queue.ts': `import { Queue } from 'bullmq'
const options = {
  attempts: Number.POSITIVE_INFINITY, // <- finding
  removeOnComplete: true,
}
export const exports_ = new Queue('exports', { connection: { host: 'redis' }, defaultJobOptions: options })
`,
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
    {
      title: 'many attempts are still a limit',
      files: {
        'src/queue.ts': `import { Queue } from 'bullmq'
const mail = new Queue('mail')
export const send = (to: string) => mail.add('send', { to }, { attempts: 50, backoff: { type: 'exponential', delay: 500 } })
`,
      },
    },
    {
      title: 'from the environment',
      files: {
        'src/queue.ts': `import { Queue } from 'bullmq'
export const mail = new Queue('mail', { defaultJobOptions: { attempts: Number(process.env.MAIL_ATTEMPTS ?? 5) } })
`,
      },
    },
    {
      title: 'attempts of another library',
      files: {
        'src/form.ts': `import { Limiter } from './limiter.js'
export const limiter = new Limiter('login', { attempts: Infinity })
`,
      },
    },
  ],
}
