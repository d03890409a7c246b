import { Queue } from 'bullmq'
const mail = new Queue('mail')
export const send = (to: string) =>
  mail.add('send', { to }, {
    attempts: 100_000, // <- finding
    backoff: 1000,
  })
