import { gapAt, rule } from '#model/rule'
import { inProcessScheduleAssumesOneInstanceJava } from './examples/in-process-schedule-assumes-one-instance-java.ts'
import type { SideEffect } from '#model/facts/side-effect'
import type { Linked, System } from '#model/system'
import { effectInWords, sideEffectsOf } from '#system/side-effects'

/** What shows that more than one instance of a service runs, or can. */
const replicas = (system: System): string | undefined => {
  const scaler = system.facts('autoscaler').find((fact) => fact.file.role === 'production')
  if (scaler) return `${scaler.at.path}:${scaler.at.startLine} scales it out`
  const workload = system.facts('workload').find((fact) => fact.file.role === 'production' && (fact.replicas ?? 1) > 1)
  return workload ? `${workload.at.path} runs ${workload.replicas} of them` : undefined
}

export const inProcessScheduleAssumesOneInstance = rule({
  id: 'in-process-schedule-assumes-one-instance',
  check: '7.4',
  severity: 'P2',
  stage: 'preview',
  title: 'Schedule that every instance runs',
  why: 'A timer in the process fires in every instance. With three of them, and during every rolling deploy with one more than usual, the customers get the same e-mail as often as there are instances.',
  fix: 'Use the schedule of a queue or of the platform, which starts one run for all instances, or take a lock in the database for the time of the run.',
  blindSpots: 'A lock under a name that says nothing of it is not recognised; effects more than one call away are not seen.',
  examples: {
    java: inProcessScheduleAssumesOneInstanceJava,
    typescript: {
      bad: [
        `import cron from 'node-cron'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('0 8 * * *', async () => { // <- finding
  await mailer.sendMail({ to: 'all@example.com', subject: 'Digest' })
})`,
        {
          title: 'the effect stands in another file',
          files: {
            'src/digest.ts': `import { Resend } from 'resend'
const resend = new Resend('key')
export const sendDigest = async () => { await resend.emails.send({ from: 'a', to: 'b', subject: 'Digest', text: '' }) }
`,
            'src/schedule.ts': `import { CronJob } from 'cron'
import { sendDigest } from './digest.js'
export const job = new CronJob('0 8 * * *', sendDigest) // <- finding
`,
          },
        },
        {
          title: 'a decorated method',
          files: {
            'src/dunning.ts': `import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import Stripe from 'stripe'
@Injectable()
export class Dunning {
  private readonly stripe = new Stripe('key')
  @Cron('0 3 * * *') // <- finding
  async charge() {
    await this.stripe.charges.create({ amount: 100, currency: 'eur' })
  }
}
`,
          },
        },
        {
          title: 'the lock was taken away',
          base: {
            'src/digest.ts': `import cron from 'node-cron'\nimport nodemailer from 'nodemailer'\nimport { withLock } from './lock.js'\nconst mailer = nodemailer.createTransport({ host: 'mail' })\ncron.schedule('0 8 * * *', async () => { await withLock('digest', () => mailer.sendMail({ to: 'all@example.com' })) })\n`,
          },
          files: {
            'src/digest.ts': `import cron from 'node-cron'\nimport nodemailer from 'nodemailer'\nconst mailer = nodemailer.createTransport({ host: 'mail' })\ncron.schedule('0 8 * * *', async () => { await mailer.sendMail({ to: 'all@example.com' }) }) // <- finding\n`,
          },
        },
      ],
      good: [
        `import cron from 'node-cron'
import { db } from './db.js'
cron.schedule('0 3 * * *', async () => { await db.session.deleteMany({ where: { expired: true } }) })`,
        `import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { db } from './db.js'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('0 8 * * *', async () => {
  const [{ locked }] = await db.query('SELECT pg_try_advisory_lock(7) AS locked')
  if (locked) await mailer.sendMail({ to: 'all@example.com' })
})`,
        `import cron from 'node-cron'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
if (process.env.RUN_CRON === 'true') cron.schedule('0 8 * * *', () => mailer.sendMail({ to: 'all@example.com' }))`,
        `import { Queue } from 'bullmq'
const digests = new Queue('digests')
await digests.upsertJobScheduler('digest', { pattern: '0 8 * * *' })`,
        `setInterval(() => fetch('https://status.example.com/beat', { method: 'POST' }), 10_000)`,
        {
          title: 'a script',
          files: {
            'scripts/digest.ts': `import cron from 'node-cron'\nimport nodemailer from 'nodemailer'\nconst mailer = nodemailer.createTransport({ host: 'mail' })\ncron.schedule('0 8 * * *', () => mailer.sendMail({ to: 'a' }))\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const effects = new Map<string, Linked<SideEffect>>()
    for (const effect of sideEffectsOf(system)) if (effect.effect !== 'http') effects.set(`${effect.at.path} ${effect.within}`, effect)
    const evidence = replicas(system)
    for (const schedule of system.facts('schedule')) {
      if (!schedule.inService || !schedule.inProcess || schedule.guardedBy !== undefined) continue
      const handler = system.define(schedule.at.path, schedule.handler)
      const effect = handler && effects.get(`${handler.path} ${handler.name}`)
      if (!effect || !handler || system.does(handler.path, handler.name, 'takes-lock')) continue
      yield gapAt(schedule, {
        ...(evidence ? { severity: 'P1' as const } : {}),
        message: `Every instance of the service runs this (\`${schedule.when}\`), and it ${effectInWords[effect.effect]} (\`${effect.callee}\`): no lock was found around it${evidence ? `, and ${evidence}` : ''}.`,
      })
    }
  },
})
