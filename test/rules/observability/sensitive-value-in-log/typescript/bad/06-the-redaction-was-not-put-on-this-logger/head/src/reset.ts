import { logger } from './logger.js'
export const reset = (accessToken: string) => {
  logger.debug(`reset with ${accessToken}`) // <- finding
}
