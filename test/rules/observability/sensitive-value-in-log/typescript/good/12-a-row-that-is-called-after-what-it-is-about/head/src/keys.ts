import winston from 'winston'
import { db, apiKeys, type ApiKey } from './db.js'
const logger = winston.createLogger()
export const create = async (known: ApiKey | undefined) => {
  let apiKey: ApiKey
  if (known) {
    apiKey = known
    logger.debug('known', { apiKey })
    return apiKey
  }
  const [newApiKey] = await db.insert(apiKeys).values({ name: 'ci' }).returning()
  logger.debug('made', { newApiKey })
  return newApiKey
}
