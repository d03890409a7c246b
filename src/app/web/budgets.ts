import { mapConcurrently } from '#github/client/map-concurrently'
import type { Budget } from '#pages/site/operator-page'
import type { Connection } from '../connect.ts'

/** Installations read for one page. */
const most = 20

/** The remaining API calls of each installation in the current hour. Reading them is free. */
export const readBudgets = async (connection: Pick<Connection, 'app' | 'installation'>): Promise<readonly Budget[]> => {
  const app = await connection.app()
  const { data: installations } = await app.request('GET /app/installations', { per_page: most })
  return mapConcurrently(
    installations.filter(({ suspended_at }) => !suspended_at),
    4,
    async ({ id, account }) => {
      const client = await connection.installation(id)
      const { data } = await client.request('GET /rate_limit')
      const { limit, remaining, reset } = data.resources.core
      return { account: account?.login ?? 'unknown', installationId: id, limit, remaining, resetAt: new Date(reset * 1000) }
    },
  )
}
