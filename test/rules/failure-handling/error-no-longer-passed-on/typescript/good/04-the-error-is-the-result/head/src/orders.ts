import { logger } from './logger'
import { notify } from './notify'

export async function tell(id: string) {
  try {
    await notify(id)
    return { ok: true }
  } catch (error) {
    logger.error({ error, id }, 'notice failed')
    return { ok: false, error }
  }
}
