import { logger } from './logger'
import { notify } from './notify'

export async function tell(id: string) {
  try {
    await notify(id)
  } catch (error) {
    logger.error({ error, id }, 'notice failed')
    // The order is stored: a lost notice must not fail it.
    return undefined
  }
}
