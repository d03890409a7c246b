import pino from 'pino'
import { db } from './db'

const log = pino()

export async function refund(id: string) {
  try {
    await db.refund.create({ data: { id } })
    return true
  } catch (err) {
    log.error('refund failed') // <- finding
    return false
  }
}
