import { z } from 'zod'
import type { GitHubClient } from '#github/client/client'

/** Deliveries read: the newest, one page. */
const looked = 100
/** GitHub allows redelivery for three days. Earlier passes have handled deliveries that are older than this. */
const oldestMs = 6 * 3_600_000
/** Redeliveries requested in one pass. */
const mostRedelivered = 50

const deliveries = z.array(z.object({ id: z.string(), guid: z.string(), status_code: z.number(), delivered_at: z.string() }))

/**
 * Requests redelivery of deliveries that did not reach us, because GitHub does not retry them. A delivery is left alone if any attempt was
 * accepted; one that arrives twice has no effect (see `Store.accept`).
 *
 * @returns how many were requested
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

/** An id is a 64-bit number, which a JavaScript number would round, so its text is used. */
const listDeliveries = async (app: GitHubClient): Promise<z.infer<typeof deliveries>> => {
  const { data } = await app.request('GET /app/hook/deliveries', { per_page: looked, request: { parseSuccessResponseBody: false } })
  const text = await new Response(data as unknown as ReadableStream).text()
  return deliveries.parse(JSON.parse(text, asWritten))
}

/** `context.source` is the source text of the number (ECMAScript's "JSON.parse source text access"; not yet in TypeScript's library). */
const asWritten: (key: string, value: unknown) => unknown = function (key: string, value: unknown, context?: { readonly source?: string }) {
  return key === 'id' && typeof value === 'number' ? (context?.source ?? String(value)) : value
}

/**
 * No answer, an error of a gateway, or ours while the database was unavailable. A delivery that we rejected for its content (400, 401, 413)
 * would be rejected again.
 */
const isWorthwhile = (status: number): boolean => status === 0 || status >= 500
