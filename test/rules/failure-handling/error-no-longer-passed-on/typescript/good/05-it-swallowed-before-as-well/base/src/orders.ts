import { logger } from './logger'
import { notify } from './notify'

export async function tell(id: string) {
  try {
    await notify(id)
    return true
  } catch (error) {
    logger.error('notice failed', error)
    return false
  }
}
