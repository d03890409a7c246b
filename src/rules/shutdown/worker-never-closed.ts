import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System, Unit } from '#model/system'

const near = (unit: Unit, system: System): ReadonlySet<Unit | undefined> =>
  new Set([unit, ...system.units.filter((other) => unit.dependencies.has(other.name) || other.dependencies.has(unit.name))])

export const workerNeverClosed = rule({
  id: 'worker-never-closed',
  check: '8.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Worker that the shutdown forgets',
  why: 'The process stops in good order for its requests, but the job in hand is cut off: it counts as stalled until its lock runs out and then runs a second time, on every deploy.',
  fix: 'Close the worker in the shutdown handler and wait for it: it takes no new job and lets the one in hand finish.',
  blindSpots: 'A worker that is exported, kept in a list or handed to another function is not followed.',
  examples: {
    typescript: {
      bad: [
        `import { Worker } from 'bullmq'
import { createServer } from 'node:http'
const billing = new Worker('billing', 'dist/bill.js', { connection: {} }) // <- finding
billing.on('completed', () => {})
const server = createServer()
server.listen(3000)
const stop = async () => {
  await new Promise((resolve) => server.close(resolve))
}
process.on('SIGTERM', stop)
`,
        {
          title: 'one of two is forgotten',
          files: {
            'src/workers.ts': `import { Worker } from 'bullmq'
export const mails = new Worker('mails', async () => {}, { connection: {} })
const reports = new Worker('reports', async () => {}, { connection: {} }) // <- finding
reports.on('failed', (job, error) => console.error(job?.id, error))
`,
            'src/main.ts': `import { mails } from './workers.js'
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await mails.close()
  })
}
`,
          },
        },
        `import { Worker } from 'bullmq'
import express from 'express'
const server = express().listen(3000)
const mailer = new Worker('mail', async () => {}, { connection: {} }) // <- finding
mailer.on('failed', () => {})
process.once('SIGTERM', () => server.close())`,
        {
          title: 'the shutdown is another file',
          files: {
            'src/jobs.ts': `import { Worker } from 'bullmq'\nexport class Jobs {\n  private worker = new Worker('mail', async () => {}, { connection: {} }) // <- finding\n}\n`,
            'src/main.ts': `import express from 'express'\nimport { Jobs } from './jobs.js'\nconst server = express().listen(3000)\nnew Jobs()\nprocess.once('SIGTERM', () => server.close())\n`,
          },
        },
        {
          title: 'its close was taken away',
          base: {
            'src/main.ts': `import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
process.once('SIGTERM', async () => {
  await mailer.close() // <- finding
})
`,
          },
          files: {
            'src/main.ts': `import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
process.once('SIGTERM', async () => {
  console.log('bye')
})
mailer.on('error', () => {})
`,
          },
        },
      ],
      good: [
        {
          title: 'closed by the class that holds it',
          files: {
            'src/jobs.ts': `import { Worker } from 'bullmq'
export class Jobs {
  private readonly worker = new Worker('mail', async () => {}, { connection: {} })
  async stop() {
    await this.worker.close()
  }
}
`,
            'src/main.ts': `import { Jobs } from './jobs.js'
const jobs = new Jobs()
process.once('SIGTERM', () => void jobs.stop())
`,
          },
        },
        {
          title: 'closed by another file, under another name and in a list of all',
          files: {
            'src/mail.ts': `import { Worker } from 'bullmq'\nexport const worker = new Worker('mail', async () => {}, { connection: {} })\nworker.on('error', console.error)\n`,
            'src/sms.ts': `import { Worker } from 'bullmq'\nexport const sms = new Worker('sms', async () => {}, { connection: {} })\nsms.on('error', console.error)\n`,
            'src/main.ts': `import { worker as mailer } from './mail.js'
import * as others from './sms.js'
process.once('SIGTERM', async () => {
  await mailer.close()
  await Promise.all(Object.values(others).map((one) => one.close()))
})
`,
          },
        },
        {
          title: 'handed to what stops everything',
          files: {
            'src/main.ts': `import { Worker } from 'bullmq'
import { closeOnExit } from './lifecycle.js'
const mailer = new Worker('mail', async () => {}, { connection: {} })
closeOnExit(mailer)
process.once('SIGTERM', () => {})
`,
          },
        },
        {
          title: 'paused first, then closed',
          files: {
            'src/main.ts': `import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
mailer.on('error', () => {})
process.once('SIGTERM', async () => {
  await mailer.pause()
  await mailer.close()
  process.exit(0)
})
`,
          },
        },
        `import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
process.once('SIGTERM', () => void mailer.close())`,
        {
          title: 'another file closes it',
          files: {
            'src/mailer.ts': `import { Worker } from 'bullmq'\nexport const mailer = new Worker('mail', async () => {}, { connection: {} })\n`,
            'src/main.ts': `import { mailer } from './mailer.js'\nprocess.once('SIGTERM', async () => { await mailer.close() })\n`,
          },
        },
        `import { Worker } from 'bullmq'
const workers: Worker[] = []
const mailer = new Worker('mail', async () => {}, { connection: {} })
workers.push(mailer)
process.once('SIGTERM', () => void Promise.all(workers.map((worker) => worker.close())))`,
        `import { Worker } from 'bullmq'
export const start = () => {
  const worker = new Worker('mail', async () => {}, { connection: {} })
  return worker
}
process.once('SIGTERM', () => {})`,
        {
          title: 'a worker of a test',
          files: {
            'test/mail.test.ts': `import { Worker } from 'bullmq'\nconst mailer = new Worker('mail', async () => {}, { connection: {} })\nmailer.on('error', () => {})\nprocess.once('SIGTERM', () => {})\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const handlers = system
      .facts('signal-handler')
      .filter((handler) => handler.file.role === 'production' && handler.signals.includes('SIGTERM'))
    for (const consumer of system.facts('consumer'))
      if (consumer.inService && consumer.registeredWith)
        for (const stop of system.facts('stop-call'))
          if (stop.at.path === consumer.at.path && stop.target === consumer.registeredWith)
            yield evidenceAt(stop, `\`${stop.target}\`, which takes the jobs, is stopped`, stop.at, consumer.subject)
    for (const worker of system.facts('server')) {
      if (!worker.inService || worker.serves !== 'worker' || !worker.heldBy || !worker.file.unit) continue
      const mine = near(worker.file.unit, system)
      // Without any handler the service as a whole is what is missing: another rule says so.
      if (!handlers.some((handler) => mine.has(handler.file.unit))) continue
      const closed = system
        .facts('stop-call')
        .filter((stop) => stop.file.role === 'production' && mine.has(stop.file.unit) && stop.target === worker.heldBy)
      for (const stop of closed) yield evidenceAt(stop, `${stop.target} is stopped`, stop.at, worker.subject)
      if (closed.length > 0) continue
      yield gapAt(worker, {
        message: `This worker (\`${worker.heldBy}\`) is never closed, although the process handles SIGTERM: the job in hand is cut off on every deploy.`,
        evidence: [`calls that stop \`${worker.heldBy}\`, in ${[...mine].map((unit) => unit?.root || 'the repository').join(', ')}`],
      })
    }
  },
})
