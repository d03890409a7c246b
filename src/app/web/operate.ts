import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { safeJson } from '#report/texts/escape-control'
import type { Store } from '#store/open-store'
import { parseScope } from '#store/switches'
import type { Answer } from '../webhooks/receive-webhook.ts'
import { bearerOf, isSameSecret, tooManyAttempts, type TokenGuard } from '../server/token-guard.ts'

/** Rows per listing. */
const most = 200

export interface OperatePorts {
  readonly store: Pick<Store, 'queue' | 'ledger' | 'switches'>
  /** Asks GitHub to redeliver failed deliveries. */
  readonly redeliver: () => Promise<number>
  readonly log: Pick<Logger, 'warn'>
  /** ADMIN_TOKEN. */
  readonly token: string | undefined
  readonly guard: TokenGuard
}

/**
 * The operator's routes, which require a token: waiting, running and dead jobs, retries of dead jobs, and the kill switch. They exist
 * because no other process can read the embedded database while the App runs; `readiness ops` uses them. Without a configured token they do
 * not exist. Wrong tokens are rate-limited, and each change is logged.
 */
export const operate = async (request: IncomingMessage, { pathname, searchParams }: URL, ports: OperatePorts): Promise<Answer> => {
  const { token, guard, log } = ports
  if (token === undefined) return notFound
  const given = bearerOf(request)
  if (given === undefined) return unauthorised
  const verdict = await guard.judge(request, () => isSameSecret(given, token))
  if (verdict === 'wrong') log.warn({ path: pathname }, 'Wrong operator token refused')
  if (verdict === 'wrong') return unauthorised
  if (verdict !== 'right') return tooManyAttempts(verdict.retryAfterSeconds)
  if (request.method === 'GET') return look(pathname, searchParams, ports)
  if (request.method !== 'POST') return { status: 405, text: 'GET or POST only.', headers: { allow: 'GET, POST' }, close: true }
  log.warn({ path: pathname, parameters: Object.fromEntries(searchParams) }, 'Change requested by an operator')
  return change(pathname, searchParams, ports)
}

const unauthorised: Answer = {
  status: 401,
  text: 'A bearer token is required (ADMIN_TOKEN).',
  headers: { 'www-authenticate': 'Bearer' },
  close: true,
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
    return { status: 400, text: '"of" must be a job id or a pull request (owner/repo#7).' }
  const key = { owner, repo, number: Number(number) }
  return json({ jobs: await queue.inspect(key), unfinished: await ledger.unfinishedOf(key) })
}

const change = async (path: string, parameters: URLSearchParams, { store, redeliver }: OperatePorts): Promise<Answer> => {
  switch (path) {
    case '/admin/dead-jobs/redrive': {
      const ids = parameters.getAll('id')
      if (!ids.every(isUuid)) return { status: 400, text: 'Each "id" must be a job id from /admin/dead-jobs.' }
      return json({ redriven: await store.queue.redrive(ids.length > 0 ? ids : undefined) })
    }
    case '/admin/redeliver':
      return json({ redelivered: await redeliver() })
    case '/admin/pause':
    case '/admin/resume': {
      const scope = parseScope(parameters.get('scope') ?? '')
      if (!scope) return { status: 400, text: '"scope" must be all, installation:ID or repository:OWNER/NAME.' }
      if (path === '/admin/resume') return json({ released: (await store.switches.resume(scope)) ?? null })
      const words = (name: string, otherwise: string): string => parameters.get(name)?.slice(0, 500) || otherwise
      await store.switches.pause(scope, words('by', 'an operator'), words('reason', 'no reason given'))
      return json({ off: await store.switches.list() })
    }
    default:
      return notFound
  }
}

/** Whether a text is a job id. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const json = (value: unknown): Answer => ({ status: 200, text: safeJson(value), type: 'application/json' })
