import { logger } from './logger'
import { cache } from './cache'
import { client } from './client'

export async function loadRates() {
  try {
    return await client.rates()
  } catch (error) {
    logger.error({ error }, 'rates failed')
    throw error
  }
}
