import { log } from './log.js'

export const remindDebtor = async ({ id }: { id: string }): Promise<void> => {
  try {
    const response = await fetch(`https://mail.example.com/reminders/${id}`, { method: 'POST', signal: AbortSignal.timeout(2000) })
    if (!response.ok) throw new Error(`status ${response.status}`)
  } catch (error) {
    log.error({ error, invoice: id }, 'reminder not sent')
  }
}
