import { logger } from './logger'
import { storage } from './storage'

export async function keep(name: string, data: Buffer) {
  const { error, result } = await storage.upload(name, data)
  if (error) {
    logger.warn({ err: error }, 'upload failed')
  }
  if (!result) {
    throw error
  }
  return result
}
