import { logger } from './logger.js'
const noAccessTokenMessage = 'No access token was given.'
export const complain = () => logger.warn(noAccessTokenMessage)