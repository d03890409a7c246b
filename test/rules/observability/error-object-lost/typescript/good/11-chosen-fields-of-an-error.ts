import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try {
    await work()
  } catch (error) {
    logger.error(`work failed: ${JSON.stringify(error, Object.getOwnPropertyNames(error))}`)
  }
}
export const told = async (work: () => Promise<void>) => {
  try {
    await work()
  } catch (error) {
    logger.error({ err: error }, `work failed: ${JSON.stringify({ code: (error as { code: string }).code })}`)
  }
}
