import { logger } from './logger.js'

export async function warmAll(covers: string[], signal: AbortSignal) {
  for (const cover of covers) {
    try {
      const response = await fetch(`${process.env.IMAGES_URL}/${cover}`, { signal })
      await response.arrayBuffer()
    } catch (error) { // <- finding
      logger.warn({ error, cover }, 'cover not warmed')
    }
  }
}
