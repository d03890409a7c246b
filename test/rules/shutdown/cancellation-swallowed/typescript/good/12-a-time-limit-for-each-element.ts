import { logger } from './logger.js'

export async function warmAll(covers: string[]) {
  for (const cover of covers) {
    const signal = AbortSignal.timeout(5000)
    try {
      await fetch(`${process.env.IMAGES_URL}/${cover}`, { signal })
    } catch (error) {
      logger.warn({ error, cover }, 'cover not warmed')
    }
  }
}
