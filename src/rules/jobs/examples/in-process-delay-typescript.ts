import type { Examples } from '#model/rule'

const start = `import nodemailer from 'nodemailer'\nconst mailer = nodemailer.createTransport({ host: 'mail' })\n`

export const inProcessDelayTypescript: Examples = {
  bad: [
    `${start}export const remindLater = (to: string) => {
  setTimeout(() => mailer.sendMail({ to, subject: 'Reminder' }), 24 * 60 * 60 * 1000) // <- finding
}`,
    {
      title: 'the effect stands in another file',
      files: {
        'src/mail.ts': `${start}export const sendReminder = async () => { await mailer.sendMail({ to: 'a' }) }\n`,
        'src/trial.ts': `import { sendReminder } from './mail.js'\nexport const begin = () => {\n  setTimeout(sendReminder, 3_600_000) // <- finding\n}\n`,
      },
    },
    {
      title: 'was a delayed job before',
      base: {
        'src/trial.ts': `import { Queue } from 'bullmq'\nconst reminders = new Queue('reminders', { defaultJobOptions: { attempts: 3 } })\nexport const begin = (id: string) => reminders.add('trial', { id }, { delay: 3_600_000 })\n`,
      },
      files: {
        'src/trial.ts': `import { Queue } from 'bullmq'\nconst reminders = new Queue('reminders', { defaultJobOptions: { attempts: 3 } })\nexport const begin = (id: string) => setTimeout(() => reminders.add('trial', { id }), 3_600_000) // <- finding\n`,
      },
    },
    {
      title: 'a charge when the trial ends',
      files: {
        'src/trial.ts': `import Stripe from 'stripe'
const stripe = new Stripe('key')
const trialLength = 14 * 24 * 60 * 60 * 1000
export const startTrial = (customer: string) => {
  setTimeout(async () => { // <- finding
    await stripe.charges.create({ amount: 900, currency: 'eur', customer }, { idempotencyKey: customer })
  }, trialLength)
}
`,
      },
    },
    {
      title: 'in a method, by a bound function',
      files: {
        'src/escalation.ts': `import { WebClient } from '@slack/web-api'
export class Escalation {
  private readonly slack = new WebClient('token', { timeout: 3000 })
  open(incident: string) {
    setTimeout(() => this.page(incident), 15 * 60_000) // <- finding
  }
  private async page(incident: string) {
    await this.slack.chat.postMessage({ channel: 'oncall', text: incident })
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'what has gathered is sent together, by one timer at a time',
      files: {
        'src/events.ts': `let batch: string[] = []
let timer: NodeJS.Timeout | undefined
export const flush = async () => {
  const sent = batch
  batch = []
  timer = undefined
  await fetch('https://stats.example.com/events', { method: 'POST', body: JSON.stringify(sent), signal: AbortSignal.timeout(5_000) })
}
export const record = (name: string) => {
  batch.push(name)
  timer ??= setTimeout(flush, 60_000)
}
process.once('SIGTERM', () => void flush())
`,
      },
    },
    `import { Queue } from 'bullmq'
const reminders = new Queue('reminders')
export const begin = (id: string) => reminders.add('trial', { id }, { delay: 3_600_000 })`,
    `setTimeout(() => process.exit(1), 60_000).unref()`,
    `const cache = new Map<string, string>()
export const keep = (key: string) => setTimeout(() => cache.delete(key), 3_600_000)`,
    `${start}export const soon = () => setTimeout(() => mailer.sendMail({ to: 'a' }), 500)`,
    `${start}export const wait = async (ms: number) => { await new Promise((resolve) => setTimeout(resolve, 120_000)); await mailer.sendMail({ to: 'a' }) }`,
    {
      title: 'the timer is a deadline that gives up',
      files: {
        'src/deadline.ts': `import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
export const withDeadline = (work: Promise<void>) =>
  Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), 120_000))])
export const send = (to: string) => mailer.sendMail({ to })
`,
      },
    },
    {
      title: 'a script that waits',
      files: {
        'scripts/remind.ts': `import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
setTimeout(() => mailer.sendMail({ to: 'a' }), 3_600_000)
`,
      },
    },
    {
      title: 'what is due is stored, and the timer is only the quick way',
      files: {
        'src/reminders.ts': `import nodemailer from 'nodemailer'
import { prisma } from './db.js'
const mailer = nodemailer.createTransport({ host: 'mail' })
const sendDue = async () => {
  const due = await prisma.reminder.findMany({ where: { dueAt: { lte: new Date() }, sentAt: null }, take: 50 })
  for (const reminder of due) await mailer.sendMail({ to: reminder.email })
}
export const remind = async (email: string, dueAt: Date) => {
  await prisma.reminder.create({ data: { email, dueAt } })
  setTimeout(sendDue, 5 * 60_000)
}
`,
      },
    },
  ],
}
