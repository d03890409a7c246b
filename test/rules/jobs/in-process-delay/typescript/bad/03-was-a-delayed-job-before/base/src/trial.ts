import { Queue } from 'bullmq'
const reminders = new Queue('reminders', { defaultJobOptions: { attempts: 3 } })
export const begin = (id: string) => reminders.add('trial', { id }, { delay: 3_600_000 })
