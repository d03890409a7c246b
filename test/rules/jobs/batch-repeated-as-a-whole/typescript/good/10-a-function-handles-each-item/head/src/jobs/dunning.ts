import { schedule } from 'node-cron'
import { log } from '../log.js'
import { loadOverdue } from '../overdue.js'
import { remindDebtor } from '../remind.js'

const logged = async (id: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    log.error({ error, id }, 'not done')
  }
}

export const sendReminders = async (): Promise<void> => {
  for (const invoice of await loadOverdue()) {
    await logged(invoice.id, () => remindDebtor(invoice))
  }
}

schedule('0 6 * * *', sendReminders)
