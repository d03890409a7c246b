import { logger } from './logger.js'

export async function warmAll(covers: string[], signal: AbortSignal) {
  for (const cover of covers) {
    if (signal.aborted) return
    try {
      await fetch(`${process.env.IMAGES_URL}/${cover}`, { signal })
    } catch (error) {
      logger.warn({ error, cover }, 'cover not warmed')
    }
  }
}
