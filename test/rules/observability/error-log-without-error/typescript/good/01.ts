import pino from 'pino'
import { charge } from './charge.js'

const log = pino()

export const pay = async (id: string): Promise<void> => {
  try {
    await charge(id)
  } catch (err) {
    log.error({ err, id }, 'payment failed')
  }
}
