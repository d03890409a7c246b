import pino from 'pino'
const logger = pino({ serializers: { error: pino.stdSerializers.err } })
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ error }, 'work failed') }
}