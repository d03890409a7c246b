import pino from 'pino'
const logger = pino()
export const lower = async (boom: () => Promise<void>) => {
  try {
    await boom()
  } catch (cause) {
    if (cause instanceof Error) logger.error({ err: cause }, 'boom stays up')
    else logger.error(`boom stays up: ${JSON.stringify(cause)}`)
  }
}
export const raise = async (boom: () => Promise<void>) => {
  try {
    await boom()
  } catch (cause) {
    logger.error(`boom stays down: ${cause instanceof Error ? cause.stack : JSON.stringify(cause)}`)
  }
}
