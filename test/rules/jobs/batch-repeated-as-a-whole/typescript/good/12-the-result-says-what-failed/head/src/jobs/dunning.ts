import { schedule } from 'node-cron'
import { log } from '../log.js'
import { loadOverdue } from '../overdue.js'
import { remindDebtor } from '../remind.js'

export const sendReminders = async (): Promise<void> => {
  for (const invoice of await loadOverdue()) {
    const reminder = await remindDebtor(invoice)
    if (!reminder.isSent) log.error({ invoice: invoice.id }, 'reminder not sent')
  }
}

schedule('0 6 * * *', sendReminders)
