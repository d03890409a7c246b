import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import type { Environment } from '#setup/environment'
import { createLogger } from '#app/operations/logger'
import { startApp, type RunningApp, type StartOptions } from '#app/start'
import type { Handlers } from '#store/queue/queue'

export const secret = 'a-secret-of-16-chars'
export const appId = 4242

const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()

export const environment: Environment = {
  appId,
  privateKey,
  webhookSecrets: [secret],
  webhookPath: '/api/github/webhooks',
  port: 0,
  host: '127.0.0.1',
  internalPort: 0,
  internalHost: '127.0.0.1',
  trustedProxies: 0,
  apiUrl: 'https://api.github.com',
  store: { kind: 'memory' },
  logLevel: 'info',
  shutdownGraceMs: 5_000,
  debounceSeconds: 0,
  concurrency: 2,
  retryLimit: 2,
  retryDelaySeconds: 0,
  pollingSeconds: 0.5,
  leaseSeconds: 60,
  disabled: false,
  reconcile: false,
  adminToken: undefined,
  publicUrl: undefined,
  siteUrl: 'https://github.com',
  signIn: undefined,
  operators: [],
  notifications: { slack: undefined, teams: undefined, webhook: undefined, waiverDays: 7 },
  isolation: undefined,
}

const idle: Handlers = {
  hold: async () => {},
  settings: async () => {},
  review: async () => {},
  'find-pull-requests': async () => {},
  command: async () => {},
  button: async () => {},
  'merge-group': async () => {},
  notify: async () => {},
  reconcile: async () => {},
}

export interface Harness {
  readonly app: RunningApp
  readonly logs: readonly Record<string, unknown>[]
  readonly url: string
  /** Of the internal port. */
  readonly internalUrl: string
  /** Sends an event as GitHub does. */
  deliver(event: string, payload: object, options?: { readonly id?: string; readonly secret?: string }): Promise<Response>
  /** Resolves with the first log line, from the given one on, that is wanted. */
  untilLogged(wanted: (line: Record<string, unknown>) => boolean, from?: number): Promise<Record<string, unknown>>
  /** Tells each further log line, until the returned function is called. */
  onLog(listener: (line: Record<string, unknown>) => void): () => void
  stop(): Promise<void>
}

export const startForTest = async (
  options: Partial<Environment> & Pick<Partial<StartOptions>, 'handlers' | 'extraction'> = {},
): Promise<Harness> => {
  const { handlers = () => idle, extraction, ...changes } = options
  const logs: Record<string, unknown>[] = []
  const listeners = new Set<() => void>()
  const log = createLogger('debug', {
    write: (text) => {
      logs.push(JSON.parse(text) as Record<string, unknown>)
      for (const listener of listeners) listener()
    },
  })
  const app = await startApp(
    { ...environment, ...changes },
    {
      log,
      handlers,
      observable: true,
      ...(extraction ? { extraction } : {}),
      createPacer: () => ({ run: (_what, write) => write(), holdUntil: () => {}, heldUntil: () => 0 }),
      onFatal: (reason) => {
        throw new Error(reason)
      },
    },
  )
  const url = `http://127.0.0.1:${app.port}`
  let stopped: Promise<void> | undefined
  return {
    app,
    logs,
    url,
    internalUrl: `http://127.0.0.1:${app.internalPort}`,
    deliver: (event, payload, { id = randomUUID(), secret: signing = secret } = {}) => {
      const body = JSON.stringify(payload)
      return fetch(`${url}/api/github/webhooks`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-github-event': event,
          'x-github-delivery': id,
          'x-hub-signature-256': sign(body, signing),
        },
      })
    },
    untilLogged: (wanted, from = 0) =>
      new Promise((resolve) => {
        const look = () => {
          const line = logs.slice(from).find(wanted)
          if (!line) return
          listeners.delete(look)
          resolve(line)
        }
        listeners.add(look)
        look()
      }),
    onLog: (listener) => {
      const tell = () => listener(logs.at(-1) ?? {})
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    stop: () => (stopped ??= app.stop()),
  }
}

export const sign = (body: string, key = secret): string => `sha256=${createHmac('sha256', key).update(body).digest('hex')}`

/** A payload as GitHub's own examples have it, of this action or of a sister's, with parts replaced. */
export const payloadOf = (event: string, action: string, changes: object = {}): object => {
  const known = (examples as unknown as readonly { name: string; examples: readonly { action?: string }[] }[]).find(
    ({ name }) => name === event,
  )?.examples
  const found = known?.find((example) => example.action === action) ?? known?.[0]
  if (!found) throw new Error(`No example of ${event}`)
  return merge(found, { action, installation: { id: 99 }, ...changes }) as object
}

const merge = (target: unknown, changes: unknown): unknown => {
  if (!isRecord(target) || !isRecord(changes)) return changes
  return Object.fromEntries(
    [...new Set([...Object.keys(target), ...Object.keys(changes)])].map((key) => [
      key,
      key in changes ? merge(target[key], changes[key]) : target[key],
    ]),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A request with a declared length whose body never comes, as far as the headers of the answer. */
export const postWithoutBody = (url: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode ?? 0)
      request.destroy()
    })
    request.on('error', reject)
    request.flushHeaders()
  })

export const signal = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
  let resolve: () => void = () => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
