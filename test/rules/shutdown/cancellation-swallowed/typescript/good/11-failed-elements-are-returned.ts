import { logger } from './logger.js'

export async function warmAll(covers: string[], signal: AbortSignal) {
  const failed: string[] = []
  for (const cover of covers) {
    try {
      await fetch(`${process.env.IMAGES_URL}/${cover}`, { signal })
    } catch (error) {
      logger.warn({ error, cover }, 'cover not warmed')
      failed.push(cover)
    }
  }
  return failed
}
