import { z } from 'zod'
import type { GitHubClient } from '#github/client'

/** Deliveries looked at: the newest, one page. */
const looked = 100
/** GitHub lets a delivery be sent again for three days; what failed longer ago than the last passes was seen by them. */
const oldestMs = 6 * 3_600_000
/** Deliveries asked for again in one pass. */
const mostRedelivered = 50

const deliveries = z.array(z.object({ id: z.string(), guid: z.string(), status_code: z.number(), delivered_at: z.string() }))

/**
 * Asks GitHub to send again what did not reach us: it never does so by itself. A delivery of which any attempt was accepted is left alone,
 * and one that arrives twice does nothing (see `Store.accept`).
 *
 * @returns how many were asked for.
 */
export const redeliverFailed = async (app: GitHubClient, now: number): Promise<number> => {
  const list = await listDeliveries(app)
  const accepted = new Set(list.filter(({ status_code: status }) => status >= 200 && status < 300).map(({ guid }) => guid))
  const failed = new Map(
    list
      .filter(
        ({ guid, status_code: status, delivered_at: at }) => !accepted.has(guid) && isWorthwhile(status) && now - Date.parse(at) < oldestMs,
      )
      .map(({ guid, id }) => [guid, id]),
  )
  const ids = [...failed.values()].slice(0, mostRedelivered)
  for (const id of ids) await app.request(`POST /app/hook/deliveries/${id}/attempts`)
  return ids.length
}

/** An id is a 64-bit number, which JavaScript's own would round: it is taken as written. */
const listDeliveries = async (app: GitHubClient): Promise<z.infer<typeof deliveries>> => {
  const { data } = await app.request('GET /app/hook/deliveries', { per_page: looked, request: { parseSuccessResponseBody: false } })
  const text = await new Response(data as unknown as ReadableStream).text()
  return deliveries.parse(JSON.parse(text, asWritten))
}

/** `context.source` is the number's own text (ECMAScript's "JSON.parse source text access"; not yet in TypeScript's library). */
const asWritten: (key: string, value: unknown) => unknown = function (key: string, value: unknown, context?: { readonly source?: string }) {
  return key === 'id' && typeof value === 'number' ? (context?.source ?? String(value)) : value
}

/** No answer, a gateway's, or ours while the database was away. What we refused for what it is (400, 401, 413) would be refused again. */
const isWorthwhile = (status: number): boolean => status === 0 || status >= 500
