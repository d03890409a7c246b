import { logger } from '../logger'
import { transport } from './transport'

export class MailProcessor {
  async process(data: { to: string; html: string }): Promise<boolean> {
    try {
      await transport.sendMail({ to: data.to, html: data.html })
      return true
    } catch (err: unknown) {
      if (err instanceof Error) {
        logger.error(err.message, { stack: err.stack })
      } else {
        logger.error(String(err))
      }
      throw err
    }
  }
}
