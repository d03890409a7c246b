import pino from 'pino'
import type { Mailbox } from './mailbox.js'

const log = pino({ redact: ['mailbox.password'] })

export const sweep = async (mailbox: Mailbox): Promise<void> => {
  try {
    await fetch(`https://${mailbox.host}/sweep`, { signal: AbortSignal.timeout(2000) })
  } catch (err) {
    log.error({ err, mailbox }, 'sweep failed')
    throw err
  }
}
