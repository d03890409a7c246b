import { rule } from '#model/rule'
import { attemptLimitRemovedPython } from './examples/attempt-limit-removed-python.ts'
import { attemptLimitRemovedJava } from './examples/attempt-limit-removed-java.ts'
import { attemptLimitRemovedGo } from './examples/attempt-limit-removed-go.ts'
import { judgeLost } from '#system/lost-safeguards'

export const attemptLimitRemoved = rule({
  id: 'attempt-limit-removed',
  check: '4.5',
  severity: 'P2',
  stage: 'preview',
  title: 'Limit of attempts taken away',
  why: "How often this is tried is now whatever the library's default is, and some libraries never give up: work that can not succeed is repeated for ever, fills the queue, and hides among what is merely slow.",
  fix: 'Put the limit back, or say in the change which limit holds now.',
  examples: {
    python: attemptLimitRemovedPython,
    java: attemptLimitRemovedJava,
    go: attemptLimitRemovedGo,
    typescript: {
      bad: [
        {
          title: 'asked before the next attempt',
          base: {
            'src/a.ts': `import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.oldest()
  if (!event || event.attempts >= limit) return // <- finding
  await send(event)
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.oldest()
  if (!event) return
  await send(event)
}
`,
          },
        },
        {
          title: 'of activities',
          base: {
            'src/flow.ts': `import { proxyActivities } from '@temporalio/workflow'
import 'express'
export const { charge } = proxyActivities<{ charge(): Promise<void> }>({
  startToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 10 }, // <- finding
})
`,
          },
          files: {
            'src/flow.ts': `import { proxyActivities } from '@temporalio/workflow'
import 'express'
export const { charge } = proxyActivities<{ charge(): Promise<void> }>({
  startToCloseTimeout: '2 minutes',
})
`,
          },
        },
        {
          title: 'of a job',
          base: {
            'src/queue.ts': `import 'express'\nimport { queue } from './queue.js'\nexport const send = (id: string) => queue.add('send', { id }, {\n  attempts: 5, // <- finding\n  delay: 100,\n})\n`,
          },
          files: {
            'src/queue.ts': `import 'express'\nimport { queue } from './queue.js'\nexport const send = (id: string) => queue.add('send', { id }, {\n  delay: 100,\n})\n`,
          },
        },
        {
          title: 'of a dispatcher',
          base: {
            'src/http.ts': `import 'express'\nimport { Agent, interceptors } from 'undici'\nexport const agent = new Agent().compose(interceptors.retry({\n  maxRetries: 2, // <- finding\n  methods: ['GET'],\n}))\n`,
          },
          files: {
            'src/http.ts': `import 'express'\nimport { Agent, interceptors } from 'undici'\nexport const agent = new Agent().compose(interceptors.retry({\n  methods: ['GET'],\n}))\n`,
          },
        },
      ],
      good: [
        {
          title: 'the query leaves them out',
          base: {
            'src/a.ts': `import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.oldest()
  if (event.attempts >= limit) return
  await send(event)
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.where('attempts', '<', limit).oldest()
  await send(event)
}
`,
          },
        },
        {
          title: 'another limit',
          base: {
            'src/queue.ts': `import 'express'\nimport { queue } from './queue.js'\nexport const send = (id: string) => queue.add('send', { id }, { attempts: 5 })\n`,
          },
          files: {
            'src/queue.ts': `import 'express'\nimport { queue } from './queue.js'\nexport const send = (id: string) => queue.add('send', { id }, { attempts: 3 })\n`,
          },
        },
        {
          title: 'a record that tells of attempts, and limits none',
          base: {
            'src/queue.ts': `import 'express'\nimport { emit } from './records.js'\nexport const seen = (id: string) => emit({\n  kind: 'job',\n  id,\n  attempts: 5,\n})\n`,
          },
          files: {
            'src/queue.ts': `import 'express'\nimport { emit } from './records.js'\nexport const seen = (id: string) => emit({\n  kind: 'job',\n  id,\n})\n`,
          },
        },
        {
          title: 'the job went away',
          base: {
            'src/queue.ts': `import 'express'\nimport { queue } from './queue.js'\nexport const a = 1\nexport const send = (id: string) => queue.add('send', { id }, { attempts: 5 })\n`,
          },
          files: { 'src/queue.ts': `import 'express'\nimport { queue } from './queue.js'\nexport const a = 1\n` },
        },
        {
          title: 'the queue has it now',
          base: {
            'src/queue.ts': `import 'express'\nimport { Queue } from 'bullmq'\nconst queue = new Queue('mail')\nexport const send = (id: string) => queue.add('send', { id }, { attempts: 5 })\n`,
          },
          files: {
            'src/queue.ts': `import 'express'\nimport { Queue } from 'bullmq'\nconst queue = new Queue('mail', { defaultJobOptions: { attempts: 5 } })\nexport const send = (id: string) => queue.add('send', { id })\n`,
          },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(system, change, ['repetition'], ({ by, protects }) => `\`${by}\` limited how often ${protects} is tried, and is taken away.`),
})
