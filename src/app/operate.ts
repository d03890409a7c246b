import type { IncomingMessage } from 'node:http'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Logger } from 'pino'
import type { Store } from '#store/open-store'
import { parseScope } from '#store/switches'
import type { Answer } from './receive-webhook.ts'

/** Rows shown at once. */
const most = 200

export interface OperatePorts {
  readonly store: Pick<Store, 'queue' | 'ledger' | 'switches'>
  /** Asks GitHub to send failed deliveries again. */
  readonly redeliver: () => Promise<number>
  readonly log: Pick<Logger, 'warn'>
}

/**
 * The operator's routes, behind a token: what waits, runs and failed for good, sending it round again, and the kill switch. They exist
 * because the embedded database cannot be looked into from outside while the App runs; `readiness ops` speaks to them. Without a token
 * there are none. What changes something is logged.
 */
export const operate = async (request: IncomingMessage, ports: OperatePorts, token: string | undefined): Promise<Answer> => {
  if (token === undefined) return { status: 404, text: 'Not found.', close: true }
  if (!isBearer(request.headers.authorization, token)) return { status: 401, text: 'A bearer token is required: ADMIN_TOKEN.', close: true }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app')
  const isChange = request.method === 'POST'
  if (isChange) ports.log.warn({ path: pathname, parameters: Object.fromEntries(searchParams) }, 'An operator asks for a change')
  return isChange ? change(pathname, searchParams, ports) : look(request.method === 'GET' ? pathname : '', searchParams, ports)
}

const notFound: Answer = { status: 404, text: 'Not found.', close: true }

const look = async (path: string, parameters: URLSearchParams, { store }: OperatePorts): Promise<Answer> => {
  switch (path) {
    case '/admin/dead-jobs':
      return json(await store.queue.deadJobs(most))
    case '/admin/unfinished':
      return json(await store.ledger.unfinished(0, most))
    case '/admin/queues':
      return json(await store.queue.depth())
    case '/admin/switches':
      return json({ off: await store.switches.list(), heldJobs: await store.switches.countHeld() })
    case '/admin/inspect':
      return inspect(parameters.get('of') ?? '', store)
    default:
      return notFound
  }
}

const inspect = async (of: string, { queue, ledger }: OperatePorts['store']): Promise<Answer> => {
  if (isUuid(of)) return json({ jobs: await queue.inspect({ id: of }), unfinished: [] })
  const [, owner, repo, number] = /^([\w.-]{1,100})\/([\w.-]{1,100})#([1-9]\d{0,8})$/.exec(of) ?? []
  if (owner === undefined || repo === undefined || number === undefined)
    return { status: 400, text: '"of" is the id of a job, or a pull request: owner/repo#7.' }
  const key = { owner, repo, number: Number(number) }
  return json({ jobs: await queue.inspect(key), unfinished: await ledger.unfinishedOf(key) })
}

const change = async (path: string, parameters: URLSearchParams, { store, redeliver }: OperatePorts): Promise<Answer> => {
  switch (path) {
    case '/admin/dead-jobs/redrive': {
      const ids = parameters.getAll('id')
      if (!ids.every(isUuid)) return { status: 400, text: 'Each id is that of a job, as /admin/dead-jobs lists them.' }
      return json({ redriven: await store.queue.redrive(ids.length > 0 ? ids : undefined) })
    }
    case '/admin/redeliver':
      return json({ redelivered: await redeliver() })
    case '/admin/pause':
    case '/admin/resume': {
      const scope = parseScope(parameters.get('scope') ?? '')
      if (!scope) return { status: 400, text: '"scope" is all, installation:ID or repository:OWNER/NAME.' }
      if (path === '/admin/resume') return json({ released: (await store.switches.resume(scope)) ?? null })
      const words = (name: string, otherwise: string): string => parameters.get(name)?.slice(0, 500) || otherwise
      await store.switches.pause(scope, words('by', 'an operator'), words('reason', 'no reason given'))
      return json({ off: await store.switches.list() })
    }
    default:
      return notFound
  }
}

/** Whether a request carries the operator's token; never, where there is none. */
export const isOperator = (request: IncomingMessage, token: string | undefined): boolean =>
  token !== undefined && isBearer(request.headers.authorization, token)

/** Whether this is the operator's token. */
export const isOperatorToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token))

/** Digests have one length, so that neither the token's length nor its characters can be learnt from the time taken. */
const isBearer = (authorization: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether a text is the id of a job. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const json = (value: unknown): Answer => ({ status: 200, text: JSON.stringify(value, undefined, 2), type: 'application/json' })
