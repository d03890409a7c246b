import { Queue } from 'bullmq'
const mail = new Queue('mail')
export const send = (to: string) => mail.add('send', { to }, { attempts: 50, backoff: { type: 'exponential', delay: 500 } })
