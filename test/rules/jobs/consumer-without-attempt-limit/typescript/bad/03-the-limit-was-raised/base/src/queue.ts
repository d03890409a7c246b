import { Queue } from 'bullmq'
const mail = new Queue('mail')
export const send = (to: string) =>
  mail.add('send', { to }, {
    attempts: 5,
    backoff: 1000,
  })
