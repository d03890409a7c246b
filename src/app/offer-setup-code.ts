import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { WebSessions } from '#store/web-sessions'
import type { Environment } from './environment.ts'
import { takesSetupCode, webDigest } from './sessions.ts'

const setupCodeMinutes = 60

/** Where there is no operator yet, whoever reads the log of the start may open the page for setup, once and for an hour. */
export const offerSetupCode = async (
  environment: Pick<Environment, 'adminToken' | 'operators' | 'publicUrl'>,
  port: number,
  store: Pick<WebSessions, 'offerSetupCode'>,
  log: Pick<Logger, 'info'>,
): Promise<void> => {
  if (!takesSetupCode(environment)) return
  const code = randomBytes(16).toString('hex')
  await store.offerSetupCode(webDigest(code), new Date(Date.now() + setupCodeMinutes * 60_000))
  const address = `${environment.publicUrl ?? `http://localhost:${port}`}/setup`
  log.info(`Setup: open ${address} within ${setupCodeMinutes} minutes and enter this code, which works once: ${code}`)
}
