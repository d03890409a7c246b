import type { IncomingMessage } from 'node:http'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Store } from '#store/open-store'
import type { Answer } from './receive-webhook.ts'

/** Rows shown at once. */
const most = 200

/**
 * The operator's routes, behind a token: what failed for good, what never ended, and sending failed jobs round again. They exist because the
 * embedded database cannot be looked into from outside while the App runs. Without a token there are none.
 */
export const operate = async (
  request: IncomingMessage,
  store: Pick<Store, 'queue' | 'ledger'>,
  token: string | undefined,
): Promise<Answer> => {
  if (token === undefined) return { status: 404, text: 'Not found.', close: true }
  if (!isBearer(request.headers.authorization, token)) return { status: 401, text: 'A bearer token is required: ADMIN_TOKEN.', close: true }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app')
  switch (`${request.method} ${pathname}`) {
    case 'GET /admin/dead-jobs':
      return json(await store.queue.deadJobs(most))
    case 'POST /admin/dead-jobs/redrive': {
      const ids = searchParams.getAll('id')
      if (!ids.every(isUuid)) return { status: 400, text: 'Each id is that of a job, as /admin/dead-jobs lists them.' }
      return json({ redriven: await store.queue.redrive(ids.length > 0 ? ids : undefined) })
    }
    case 'GET /admin/unfinished':
      return json(await store.ledger.unfinished(0, most))
    case 'GET /admin/queues':
      return json(await store.queue.depth())
    default:
      return { status: 404, text: 'Not found.', close: true }
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
