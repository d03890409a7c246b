import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import { readYaml } from '#config/read-yaml'
import { assets } from '#pages/assets'
import { registeredPage, registrationPage, registrationProblem } from '#pages/site/registration-page'
import { readRegistrationEnvironment, type RegistrationEnvironment } from '#setup/registration-environment'
import type { Variables } from '#setup/environment'
import { tracedRequest } from '../operations/traced-request.ts'
import { requestTarget } from '../server/request-target.ts'
import { isSameSecret } from '../server/token-guard.ts'
import { whyNotWritable, writeEnv } from './write-env.ts'

export interface Registration {
  readonly address: string
  stop(): Promise<void>
}

/** GitHub's answer when the code of a manifest is exchanged. */
const conversion = z.object({
  id: z.number(),
  slug: z.string(),
  html_url: z.url({ protocol: /^https?$/ }),
  pem: z.string(),
  webhook_secret: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
})
type Converted = z.infer<typeof conversion>

const answerTimeoutMs = 15_000

/** Registration is impossible, for example because the credentials cannot be stored. */
export class CannotRegister extends Error {
  override readonly name = 'CannotRegister'
}

/**
 * Serves the registration of a new App. A page sends `app.yml` to GitHub as a manifest, and GitHub redirects back with a code for the App's
 * credentials, which are written to `.env`. Listens on the loopback interface only. The URLs of the page and of the redirect contain
 * secrets of this start, so that neither another user of the machine nor another page in the browser can inject an App of their own.
 *
 * @param file where the credentials are written
 * @throws InvalidEnvironment, CannotRegister
 * @see https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export const serveRegistration = async (variables: Variables, log: Logger, file = join(process.cwd(), '.env')): Promise<Registration> => {
  log.info(
    'No App is registered yet: APP_ID, PRIVATE_KEY and WEBHOOK_SECRET are not set. To use an existing App, see "Install" in docs/operating.md.',
  )
  const environment = readRegistrationEnvironment(variables)
  const problem = whyNotWritable(file)
  if (problem !== undefined) throw new CannotRegister(`Cannot store the credentials of a new App: ${problem}.`)

  const [key, state] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
  server.listen(environment.port, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const owner = environment.organisation ?? 'your own account'
  const createUrl = `${environment.siteUrl}${environment.organisation === undefined ? '' : `/organizations/${environment.organisation}`}/settings/apps/new?state=${state}`
  const manifest = manifestFor(environment, origin)
  let isRegistered = false

  const finish = async (query: URLSearchParams): Promise<Page> => {
    if (!isSameSecret(query.get('state') ?? '', state)) return refused
    if (isRegistered)
      return { ...refused, text: registrationProblem('The App is already registered. Install it, then start the server again.') }
    const code = query.get('code') ?? ''
    if (!/^[\w-]{1,200}$/.test(code)) return refused
    const converted = await convert(environment, code)
    if (converted === undefined) return failed('GitHub rejected the code, which works once and for an hour. Register again.')
    isRegistered = true
    try {
      writeEnv(file, credentials(converted, environment, variables))
    } catch (error) {
      log.error({ err: error }, 'Could not write the credentials of the new App')
      return failed(
        `The App was created, but ${file} could not be written. Generate a private key and a webhook secret on ${converted.html_url}, and set them by hand.`,
      )
    }
    log.info(
      { app: converted.slug, writtenTo: file, installAt: `${converted.html_url}/installations/new` },
      'The App is registered. Install it, then restart.',
    )
    return { status: 200, text: registeredPage({ slug: converted.slug, appUrl: converted.html_url, file }) }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = requestTarget(request)
    const asset = url instanceof URL && request.method === 'GET' ? assets.get(url.pathname) : undefined
    if (asset) return send(response, { status: 200, ...asset }, environment.siteUrl)
    if (!(url instanceof URL) || request.method !== 'GET') return send(response, refused, environment.siteUrl)
    if (url.pathname === '/registered') return send(response, await finish(url.searchParams), environment.siteUrl)
    const isPage = isSameSecret(url.pathname, `/register/${key}`)
    const page = isPage && {
      status: 200,
      text: registrationPage({ owner, createUrl, manifest, webhookUrl: webhookUrlOf(environment), file }),
    }
    send(response, page || { status: 404, text: registrationProblem('Open the URL that the server logged.') }, environment.siteUrl)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'Registration failed')
      if (!response.headersSent)
        send(
          response,
          failed('The request to GitHub failed; the log of the server shows why. Reload this page to retry.'),
          environment.siteUrl,
        )
    })
  })
  const address = `${origin}/register/${key}`
  log.info(`1. GitHub will deliver to ${webhookUrlOf(environment)}, and ${owner} will own the App.`)
  log.info(`2. Open ${address} on this machine and register the App; its credentials are written to ${file}.`)
  log.info('3. Install the App on the repositories to review, then restart.')
  return {
    address,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

interface Page {
  readonly status: number
  readonly text: string
  readonly type?: string
}

const refused: Page = {
  status: 400,
  text: registrationProblem(
    'This request does not belong to the registration in progress. Open the address that this server printed when it started.',
  ),
}

const failed = (text: string): Page => ({ status: 502, text: registrationProblem(text) })

const send = (response: ServerResponse, { status, text, type = 'text/html' }: Page, site: string): void => {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${new URL(site).origin}; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    // The URL contains a secret, which GitHub must not see.
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(text)
}

const webhookUrlOf = ({ publicUrl, webhookPath }: RegistrationEnvironment): string => `${publicUrl}${webhookPath}`

/** `app.yml` with the addresses of this server. */
const manifestFor = (environment: RegistrationEnvironment, origin: string): string => {
  const read = readYaml(readFileSync(join(import.meta.dirname, '../../../app.yml'), 'utf8'), 'app.yml', z.looseObject({}))
  if ('problems' in read) throw new CannotRegister(`app.yml cannot be read: ${read.problems[0]?.message ?? ''}`)
  return JSON.stringify({
    ...read.value,
    hook_attributes: { url: webhookUrlOf(environment), active: true },
    redirect_url: `${origin}/registered`,
    callback_urls: [`${environment.publicUrl}/sign-in/callback`],
  })
}

const convert = async ({ apiUrl }: RegistrationEnvironment, code: string): Promise<Converted | undefined> => {
  const response = await tracedRequest('convert app manifest', () =>
    fetch(`${apiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`, {
      method: 'POST',
      headers: { accept: 'application/vnd.github+json', 'user-agent': 'readiness' },
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    }),
  )
  if (response.status === 404 || response.status === 422) return undefined
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to the conversion of a manifest.`)
  return conversion.parse(await response.json())
}

const credentials = (app: Converted, { publicUrl }: RegistrationEnvironment, variables: Variables): Readonly<Record<string, string>> => ({
  APP_ID: String(app.id),
  PRIVATE_KEY: Buffer.from(app.pem).toString('base64'),
  WEBHOOK_SECRET: app.webhook_secret,
  GITHUB_CLIENT_ID: app.client_id,
  GITHUB_CLIENT_SECRET: app.client_secret,
  PUBLIC_URL: publicUrl,
  // Without these, the next start would look for the App on github.com.
  ...Object.fromEntries(['GHE_HOST', 'GHE_PROTOCOL'].flatMap((name) => (variables[name]?.trim() ? [[name, variables[name].trim()]] : []))),
})
