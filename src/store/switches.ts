import { jobKey, type Job } from '#model/job'
import type { Connection, Database } from './database/database.ts'

/** The scope of a pause: everything, an installation, or a repository. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'installation'; readonly id: number }
  | { readonly kind: 'repository'; readonly owner: string; readonly repo: string }

export interface Switch {
  /** In the form of {@link scopeName}. */
  readonly scope: string
  readonly reason: string
  readonly switchedBy: string
  readonly since: Date
}

/** The kill switch, which takes effect in all processes at once. Jobs in a paused scope are stored, and run after the scope resumes. */
export interface Switches {
  pause(scope: Scope, switchedBy: string, reason: string): Promise<void>
  /** @returns the number of held jobs that are now enqueued; undefined when the scope was not paused */
  resume(scope: Scope): Promise<number | undefined>
  list(): Promise<readonly Switch[]>
  /** Number of held jobs. */
  countHeld(): Promise<number>
  /** Holds a job if its scope is paused. @returns whether it is held */
  hold(job: Job): Promise<boolean>
}

/** `all`, `installation:815`, `repository:acme/shop`. */
export const scopeName = (scope: Scope): string => {
  switch (scope.kind) {
    case 'all':
      return 'all'
    case 'installation':
      return `installation:${scope.id}`
    case 'repository':
      return `repository:${scope.owner}/${scope.repo}`.toLowerCase()
  }
}

/** @returns undefined for a text that is not a scope */
export const parseScope = (text: string): Scope | undefined => {
  if (text === 'all') return { kind: 'all' }
  const installation = /^installation:([1-9]\d{0,14})$/.exec(text)?.[1]
  if (installation !== undefined) return { kind: 'installation', id: Number(installation) }
  const [, owner, repo] = /^repository:([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? []
  return owner !== undefined && repo !== undefined ? { kind: 'repository', owner, repo } : undefined
}

const scopesOf = ({ kind, data }: Job): readonly string[] => [
  'all',
  ...(kind === 'reconcile'
    ? []
    : [
        scopeName({ kind: 'installation', id: data.installationId }),
        scopeName({ kind: 'repository', owner: data.owner, repo: data.repo }),
      ]),
]

export const createSwitches = (
  database: Database,
  enqueue: (job: Job, connection: Connection) => Promise<string | undefined>,
): Switches => ({
  async pause(scope, switchedBy, reason) {
    await database.query(
      `INSERT INTO readiness.switches (scope, switched_by, reason) VALUES ($1, $2, $3)
       ON CONFLICT (scope) DO UPDATE SET switched_by = $2, reason = $3`,
      [scopeName(scope), switchedBy, reason],
    )
  },
  resume: (scope) =>
    database.transaction(async (connection) => {
      const gone = await connection.query('DELETE FROM readiness.switches WHERE scope = $1 RETURNING 1', [scopeName(scope)])
      if (gone.length === 0) return undefined
      const free = await connection.query<{ kind: string; data: string }>(
        `DELETE FROM readiness.held_jobs WHERE NOT EXISTS (
           SELECT 1 FROM readiness.switches WHERE switches.scope = ANY(held_jobs.scopes)) RETURNING kind, data`,
      )
      for (const { kind, data } of free) await enqueue({ kind, data: JSON.parse(data) as Job['data'] } as Job, connection)
      return free.length
    }),
  async list() {
    const rows = await database.query<{ scope: string; reason: string; switched_by: string; since: Date }>(
      'SELECT scope, reason, switched_by, since FROM readiness.switches ORDER BY since, scope',
    )
    return rows.map(({ scope, reason, switched_by: switchedBy, since }) => ({ scope, reason, switchedBy, since }))
  },
  async countHeld() {
    const [row] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM readiness.held_jobs')
    return row?.count ?? 0
  },
  hold: (job) =>
    database.transaction(async ({ query }) => {
      // The lock keeps the pause in place until the job is stored, so that no job is held by a pause that has ended.
      const on = await query('SELECT 1 FROM readiness.switches WHERE scope = ANY($1) FOR SHARE', [scopesOf(job)])
      if (on.length === 0) return false
      await query(
        `INSERT INTO readiness.held_jobs (kind, key, scopes, data) VALUES ($1, $2, $3, $4)
         ON CONFLICT (kind, key) DO UPDATE SET data = EXCLUDED.data WHERE $5`,
        [job.kind, jobKey(job), scopesOf(job), JSON.stringify(job.data), 'rerun' in job.data && job.data.rerun],
      )
      return true
    }),
})
