import type { Examples } from '#model/rule'

export const inProcessScheduleAssumesOneInstanceTypescript: Examples = {
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
    {
      title: 'in every replica of the deployment',
      files: {
        'k8s/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 3
  template:
    spec:
      containers: [{ name: api, image: registry.example.com/api:1.2.3 }]
`,
        'src/reminders.ts': `import schedule from 'node-schedule'
import { WebClient } from '@slack/web-api'
const slack = new WebClient('token', { timeout: 3000 })
schedule.scheduleJob('0 9 * * 1', async () => { // <- finding
  await slack.chat.postMessage({ channel: 'standup', text: 'Good morning' })
})
`,
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
    {
      title: 'the rows are claimed by one of them',
      files: {
        'src/digest.ts': `import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('*/5 * * * *', async () => {
  const { count } = await prisma.digest.updateMany({ where: { id: 'today', state: 'due' }, data: { state: 'sending' } })
  if (count === 1) await mailer.sendMail({ to: 'all@example.com' })
})
`,
      },
    },
    {
      title: 'a process of its own, of which one runs',
      files: {
        'package.json': `{ "name": "scheduler", "private": true, "scripts": { "start": "node src/scheduler.js" }, "dependencies": { "node-cron": "4.0.0", "nodemailer": "7.0.0" } }
`,
        'k8s/scheduler.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: scheduler
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 1
  strategy: { type: Recreate }
  template:
    spec:
      containers: [{ name: scheduler, image: registry.example.com/scheduler:1.2.3 }]
`,
        'src/scheduler.ts': `import cron from 'node-cron'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('0 8 * * *', () => mailer.sendMail({ to: 'all@example.com' }))
`,
      },
    },
  ],
}
