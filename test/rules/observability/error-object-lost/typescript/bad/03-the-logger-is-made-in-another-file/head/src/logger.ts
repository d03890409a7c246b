import { pino } from 'pino'
export const logger = pino({ name: 'orders' })
export default logger
