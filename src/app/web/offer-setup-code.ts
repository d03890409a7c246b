import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { WebSessions } from '#store/web-sessions'
import type { Environment } from '#setup/environment'
import { takesSetupCode, webDigest } from './sessions.ts'

const setupCodeMinutes = 60

/** Without a configured operator, anyone who can read the startup log may open the setup page, once and within an hour. */
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
