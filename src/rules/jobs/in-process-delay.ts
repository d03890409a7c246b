import { gapAt, rule } from '#model/rule'
import { effectInWords, sideEffectsOf } from '#system/side-effects'

const start = `import nodemailer from 'nodemailer'\nconst mailer = nodemailer.createTransport({ host: 'mail' })\n`

const inWords = (seconds: number): string =>
  seconds >= 7200
    ? `${Math.round(seconds / 3600)} hours`
    : seconds >= 120
      ? `${Math.round(seconds / 60)} minutes`
      : `${Math.round(seconds)} seconds`

export const inProcessDelay = rule({
  id: 'in-process-delay',
  check: '7.1',
  severity: 'P1',
  stage: 'preview',
  title: 'Delayed work that lives in memory only',
  why: 'The timer dies with the process: every deploy, crash or scale-down between now and then loses the work, and nothing shows that it was due.',
  fix: 'Put a delayed job on a durable queue, or store when it is due and let a job look for it.',
  blindSpots: 'Effects more than one call away from the timer are not seen, nor are statements of the database.',
  examples: {
    typescript: {
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
      ],
      good: [
        `import { Queue } from 'bullmq'
const reminders = new Queue('reminders')
export const begin = (id: string) => reminders.add('trial', { id }, { delay: 3_600_000 })`,
        `setTimeout(() => process.exit(1), 60_000).unref()`,
        `const cache = new Map<string, string>()
export const keep = (key: string) => setTimeout(() => cache.delete(key), 3_600_000)`,
        `${start}export const soon = () => setTimeout(() => mailer.sendMail({ to: 'a' }), 500)`,
        `${start}export const wait = async (ms: number) => { await new Promise((resolve) => setTimeout(resolve, 120_000)); await mailer.sendMail({ to: 'a' }) }`,
      ],
    },
  },
  *judge(system) {
    const effects = new Map(sideEffectsOf(system).map((effect) => [`${effect.at.path} ${effect.within}`, effect]))
    for (const delayed of system.facts('delayed-work')) {
      if (!delayed.inService) continue
      const handler = system.define(delayed.at.path, delayed.handler)
      const effect = handler && effects.get(`${handler.path} ${handler.name}`)
      if (!effect) continue
      yield gapAt(delayed, {
        message: `What is to happen in ${inWords(delayed.seconds)} (it ${effectInWords[effect.effect]}: \`${effect.callee}\`) is kept in this process's memory only, and is lost when the process is replaced before then.`,
      })
    }
  },
})
