import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<{ status: number }>, error: { status: number }) => {
  const result = await work()
  if (result.status >= 400) logger.error(`work failed: ${JSON.stringify(error)} ${JSON.stringify(result)}`)
}
