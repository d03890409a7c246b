import { run as runProbot } from 'probot'
import type { Logger } from 'pino'
import type { Variables } from './environment.ts'

export interface Registration {
  readonly address: string
  stop(): Promise<void>
}

/**
 * Serves Probot's registration page: it sends `app.yml` to GitHub as a manifest, and writes the new App's credentials to `.env`.
 * On the loopback interface alone, since whoever can open the page decides what this server will trust.
 */
export const serveRegistration = async (variables: Variables, log: Logger): Promise<Registration> => {
  const path = variables['WEBHOOK_PATH'] ?? '/api/github/webhooks'
  const publicUrl = variables['PUBLIC_URL']?.replace(/\/$/, '')
  // Probot's page reads these two from the process: without the first it fetches a relay's client from a registry and runs it.
  process.env['NO_SMEE_SETUP'] = 'true'
  if (publicUrl) process.env['WEBHOOK_PROXY_URL'] = `${publicUrl}${path}`

  const server = await runProbot(() => {}, {
    env: { PORT: variables['PORT'] ?? '3000', HOST: 'localhost', WEBHOOK_PATH: path, LOG_LEVEL: 'warn' },
    log: log.child({ name: 'registration' }, { level: 'warn' }),
  })
  const address = `http://localhost:${server.port}/probot`
  for (const line of instructions(address, path, process.env['WEBHOOK_PROXY_URL'])) log.info(line)
  return { address, stop: () => server.stop() }
}

const instructions = (address: string, path: string, webhookUrl: string | undefined): readonly string[] => [
  'No App is registered yet: APP_ID, PRIVATE_KEY and WEBHOOK_SECRET are not set.',
  webhookUrl === undefined
    ? `1. GitHub has to reach this server. Stop, set PUBLIC_URL to its https address (deliveries go to PUBLIC_URL${path}), and start again.`
    : `1. GitHub will deliver to ${webhookUrl}.`,
  `2. Open ${address} on this machine and register the App; its credentials are written to .env.`,
  '3. Install the App on the repositories to review, and start again.',
  'An App that exists already: set the three variables as docs/operating.md says.',
]
