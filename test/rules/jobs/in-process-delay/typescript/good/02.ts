import { Queue } from 'bullmq'
const reminders = new Queue('reminders')
export const begin = (id: string) => reminders.add('trial', { id }, { delay: 3_600_000 })