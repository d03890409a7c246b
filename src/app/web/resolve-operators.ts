import type { Logger } from 'pino'
import { z } from 'zod'
import type { WebSessions } from '#store/web-sessions'
import type { Connection } from '../connect.ts'
import type { Environment, NamedOperator } from '#setup/environment'
import { createTimedCache } from './timed-cache.ts'

/** The operators of this server, by their GitHub ids. */
export interface Operators {
  isOperator(person: { readonly id: number; readonly login: string }): Promise<boolean>
  /** Logins whose id is still unknown. They grant no access. */
  unresolved(): Promise<readonly string[]>
}

export interface OperatorPorts {
  readonly pins: Pick<WebSessions, 'pinnedOperator' | 'pinOperator'>
  /** The id of the user who currently has a login; undefined when no user has it. */
  readonly findUser: (login: string) => Promise<number | undefined>
  readonly log: Pick<Logger, 'info' | 'warn'>
}

/** How long to wait before a failed lookup is repeated. */
const retryMs = 60_000

/**
 * A login can be renamed and reused by another account, an id cannot. So a login without an id is looked up on GitHub once, and its id is
 * pinned in the database. From then on only that account is the operator, under any login; another account with the login is not.
 */
export const createOperators = (named: readonly NamedOperator[], { pins, findUser, log }: OperatorPorts): Operators => {
  const ids = new Set(named.flatMap(({ id }) => id ?? []))
  const logins = named.flatMap(({ login, id }) => (id === undefined && login !== undefined ? [login] : []))
  const known = new Map<string, number>()
  const asked = createTimedCache<number | undefined>(retryMs, 100)

  const resolve = async (login: string): Promise<number | undefined> => {
    const pinned = await pins.pinnedOperator(login)
    if (pinned !== undefined) return pinned
    const found = await findUser(login)
    if (found === undefined) return undefined
    const id = await pins.pinOperator(login, found)
    log.warn({ login, id }, `OPERATORS names ${login} without an id. It is pinned to account ${id}; write ${login}:${id}`)
    return id
  }

  const idOf = async (login: string): Promise<number | undefined> => {
    const resolved = known.get(login)
    if (resolved !== undefined) return resolved
    try {
      const id = await asked.get(login, () => resolve(login))
      if (id !== undefined) known.set(login, id)
      return id
    } catch (error) {
      log.warn({ err: error, login }, 'Could not read the id of an operator from GitHub')
      return undefined
    }
  }

  return {
    async isOperator({ id, login }) {
      if (ids.has(id)) return true
      for (const each of logins) if ((await idOf(each)) === id) return true
      if (logins.includes(login.toLowerCase()))
        log.warn({ login, id }, 'Account refused: it has the login of an operator but is not the pinned account')
      return false
    },
    async unresolved() {
      const found = await Promise.all(logins.map(async (login) => ((await idOf(login)) === undefined ? [login] : [])))
      return found.flat()
    },
  }
}

const user = z.object({ id: z.number(), login: z.string(), type: z.literal('User') })

/** Looks up a login on GitHub, with the rights of an installation if there is one, else anonymously. */
export const findUserOn =
  (connection: Pick<Connection, 'app' | 'installation'>, { apiUrl }: Pick<Environment, 'apiUrl'>): OperatorPorts['findUser'] =>
  async (login) => {
    const { data: installations } = await (await connection.app()).request('GET /app/installations', { per_page: 1 })
    const [first] = installations
    const body: unknown = first
      ? await askAs(await connection.installation(first.id), login)
      : await askAnonymously(`${apiUrl}/users/${encodeURIComponent(login)}`)
    const read = user.safeParse(body)
    // GitHub also answers for the old login of a renamed account, which no longer has that login.
    return read.success && read.data.login.toLowerCase() === login ? read.data.id : undefined
  }

const askAs = async (client: Awaited<ReturnType<Connection['installation']>>, username: string): Promise<unknown> => {
  try {
    return (await client.request('GET /users/{username}', { username })).data
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return undefined
    throw error
  }
}

const askAnonymously = async (url: string): Promise<unknown> => {
  const response = await fetch(url, {
    headers: { accept: 'application/vnd.github+json', 'user-agent': 'readiness' },
    redirect: 'manual',
    signal: AbortSignal.timeout(8_000),
  })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to the lookup of a login.`)
  return response.json()
}
