import pino from 'pino'
import { findBerth } from './berths.js'
import { recordVisit } from './crew.js'

const log = pino()

export const roleOf = async (id: string): Promise<string> => {
  const berth = await findBerth(id)
  recordVisit(berth.owner).catch((error: unknown) => {
    log.warn({ error }, 'visit not recorded')
  })
  return berth.isLocked ? 'guest' : 'crew'
}
