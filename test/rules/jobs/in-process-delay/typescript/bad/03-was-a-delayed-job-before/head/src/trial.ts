import { Queue } from 'bullmq'
const reminders = new Queue('reminders', { defaultJobOptions: { attempts: 3 } })
export const begin = (id: string) => setTimeout(() => reminders.add('trial', { id }), 3_600_000) // <- finding
