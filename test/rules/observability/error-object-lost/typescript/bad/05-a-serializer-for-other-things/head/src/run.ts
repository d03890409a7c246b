import pino from 'pino'
const logger = pino({ serializers: { req: pino.stdSerializers.req } })
export const run = (work: Promise<void>) => work.catch((error) => {
  logger.fatal({ error }, 'work failed') // <- finding
})
