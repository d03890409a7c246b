import { logger } from './logger.js'
import { load } from './load.js'
import { report } from './report.js'

export const show = async (id: string): Promise<unknown> => {
  try {
    return await load(id)
  } catch (error) {
    report(error)
    logger.error(`loading ${id} failed`)
    return undefined
  }
}
