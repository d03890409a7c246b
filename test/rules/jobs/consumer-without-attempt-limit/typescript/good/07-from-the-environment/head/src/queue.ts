import { Queue } from 'bullmq'
export const mail = new Queue('mail', { defaultJobOptions: { attempts: Number(process.env.MAIL_ATTEMPTS ?? 5) } })
