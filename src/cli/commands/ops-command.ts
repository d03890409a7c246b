import { setTimeout as pause } from 'node:timers/promises'
import { oneLine, safeJson } from '#report/texts/escape-control'
import { count } from '#report/formats/outline'
import { columns } from '../output/columns.ts'
import type { Terminal } from '../output/terminal.ts'
import { whyUnreachable } from '../environment/unreachable.ts'
import { UsageError } from '../usage-error.ts'
import type { OpsAction } from './ops-actions.ts'

export interface OpsOptions {
  readonly url?: string
  readonly format: string
  readonly all?: boolean
  readonly reason?: string
  readonly timeout: string
  readonly dryRun?: boolean
}

interface Asked {
  readonly subjects: readonly string[]
  readonly options: OpsOptions
  readonly terminal: Terminal
  ask(method: 'GET' | 'POST', path: string, parameters?: readonly (readonly [string, string])[]): Promise<unknown>
  /** Prints a result: the value as JSON, or the lines as text. */
  print(value: unknown, lines: () => readonly string[]): void
}

/** Exit codes: the action succeeded; there was nothing to do; the App did not answer. */
const done = 0
const nothing = 1
const noAnswer = 3

class NoAnswer extends Error {}

/**
 * `readiness ops`: operates a running App through its operator API.
 *
 * @throws UsageError
 */
export const runOps = async (action: OpsAction, subjects: readonly string[], options: OpsOptions, terminal: Terminal): Promise<number> => {
  const print: Asked['print'] = (value, lines) => terminal.print(options.format === 'json' ? safeJson(value) : lines().join('\n'))
  if (action === 'migrate') {
    // Loaded only here: no other command uses a database, and the package of the command alone has no driver.
    const { migrateDatabase } = await import('./migrate-database.ts').catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
      throw new UsageError('this package has no database driver. Run `readiness ops migrate` from the image or the package of the App.')
    })
    try {
      await migrateDatabase({ isDryRun: options.dryRun === true, terminal, print })
      return done
    } catch (error) {
      // By its name: the class belongs to a module that this package may not have.
      if (!(error instanceof Error) || error.name !== 'DatabaseUnavailable') throw error
      terminal.complain(`readiness: ${oneLine(error.message)}. Check DATABASE_URL, and that the database accepts connections.`)
      return noAnswer
    }
  }
  try {
    return await actions[action]({ subjects, options, terminal, ask: asker(options, terminal), print })
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    terminal.complain(`readiness: ${error.message}`)
    return noAnswer
  }
}

const answerTimeoutMs = 30_000

/** The port of an App's operator API: `INTERNAL_PORT`, or the port after `PORT`. */
const internalPort = ({ INTERNAL_PORT, PORT }: Terminal['env']): string => {
  if (INTERNAL_PORT) return INTERNAL_PORT
  const port = Number(PORT || '3000')
  return String(port < 65_535 ? port + 1 : port - 1)
}

const asker = ({ url }: OpsOptions, { env }: Terminal): Asked['ask'] => {
  const base = url ?? env['READINESS_URL'] ?? `http://127.0.0.1:${internalPort(env)}`
  const token = env['ADMIN_TOKEN']
  if (token === undefined || token === '') throw new UsageError('ADMIN_TOKEN is not set. Set it to the ADMIN_TOKEN of the App.')
  if (!URL.canParse(base)) throw new UsageError(`${base} is not a valid URL. Pass one with --url, such as http://127.0.0.1:3001.`)
  return async (method, path, parameters = []) => {
    const address = new URL(`/admin/${path}`, base)
    for (const [name, value] of parameters) address.searchParams.append(name, value)
    let response: Response
    try {
      response = await fetch(address, {
        method,
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(answerTimeoutMs),
      })
    } catch (error) {
      throw new NoAnswer(
        `${address.origin} did not answer: ${whyUnreachable(error, address.host)}. Check --url, and that the App is running.`,
      )
    }
    const text = await response.text()
    if (response.status === 400) throw new UsageError(text.trim())
    if (response.status === 401) throw new UsageError('The App rejected this ADMIN_TOKEN.')
    if (response.status === 404)
      throw new UsageError(`${address.origin} has no operator API: the App runs without ADMIN_TOKEN, or is an older version.`)
    if (!response.ok) throw new NoAnswer(`${address.origin} answered with status ${response.status}.`)
    return JSON.parse(text)
  }
}

interface Depth {
  readonly queue: string
  readonly waiting: number
  readonly active: number
  readonly oldestSeconds: number
}

interface Switches {
  readonly off: readonly { readonly scope: string; readonly reason: string; readonly switchedBy: string; readonly since: string }[]
  readonly heldJobs: number
}

interface DeadJob {
  readonly id: string
  readonly kind: string
  readonly data: Data
  readonly failedAt: string
  readonly error: string
}

type Data = Readonly<Record<string, unknown>>

interface JobRow extends Pick<DeadJob, 'id' | 'kind' | 'data'> {
  readonly state: string
  readonly attempts: number
  readonly createdAt: string
  readonly startsAfter: string
  readonly output: unknown
}

interface Inspected {
  readonly jobs: readonly JobRow[]
  readonly unfinished: readonly { readonly headSha: string; readonly checkRunId?: number; readonly correlationId: string }[]
}

/** The subject of a job: `owner/repo#7`, or `owner/repo@1234567`. */
const of = (data: Data): string => {
  const text = (name: string): string => {
    const value = data[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  if (text('owner') === '') return ''
  return `${text('owner')}/${text('repo')}${text('number') === '' ? `@${text('headSha').slice(0, 7)}` : `#${text('number')}`}`
}

const switchLines = ({ off, heldJobs }: Switches): readonly string[] =>
  off.length === 0
    ? []
    : [
        '',
        'Paused:',
        ...columns(off.map(({ scope, switchedBy, since, reason }) => [scope, since, switchedBy, reason])),
        `${count(heldJobs, 'job')} on hold.`,
      ]

const one = (subjects: readonly string[], what: string): string => {
  const [subject, another] = subjects
  if (subject === undefined || another !== undefined) throw new UsageError(`Pass ${what}.`)
  return subject
}

const scopes = 'one scope: all, installation:ID or repository:OWNER/NAME'

const actions: { readonly [Action in Exclude<OpsAction, 'migrate'>]: (asked: Asked) => Promise<number> } = {
  async queue({ ask, print }) {
    const queues = (await ask('GET', 'queues')) as readonly Depth[]
    const switches = (await ask('GET', 'switches')) as Switches
    const rows = queues.map(({ queue, waiting, active, oldestSeconds }) => [
      queue,
      String(waiting),
      String(active),
      waiting > 0 ? `${Math.round(oldestSeconds)} s` : '',
    ])
    print({ queues, ...switches }, () => [...columns([['queue', 'waiting', 'active', 'oldest'], ...rows]), ...switchLines(switches)])
    return done
  },
  async inspect({ ask, print, subjects }) {
    const found = (await ask('GET', 'inspect', [['of', one(subjects, 'the id of a job, or a pull request: owner/repo#7')]])) as Inspected
    print(found, () => [
      ...columns(
        found.jobs.map(({ id, kind, state, attempts, createdAt, data }) => [
          id,
          kind,
          state,
          count(attempts, 'attempt'),
          createdAt,
          of(data),
        ]),
      ),
      ...found.jobs.filter(({ output }) => output !== null).map(({ id, output }) => `${id}: ${safeJson(output, 0).slice(0, 2_000)}`),
      ...found.unfinished.map(
        ({ headSha, checkRunId, correlationId }) => `unfinished: ${headSha}, check ${checkRunId ?? 'none'}, job ${correlationId}`,
      ),
      ...(found.jobs.length + found.unfinished.length === 0 ? ['No job or review found.'] : []),
    ])
    return found.jobs.length + found.unfinished.length > 0 ? done : nothing
  },
  async dead({ ask, print }) {
    const jobs = (await ask('GET', 'dead-jobs')) as readonly DeadJob[]
    print(jobs, () =>
      jobs.length === 0
        ? ['No failed jobs.']
        : columns(jobs.map(({ id, kind, data, failedAt, error }) => [id, kind, of(data), failedAt, error])),
    )
    return done
  },
  async retry({ ask, print, subjects, options }) {
    if (options.all === true ? subjects.length > 0 : subjects.length === 0)
      throw new UsageError('Pass the ids of jobs, as `readiness ops dead` lists them, or --all.')
    const answer = (await ask(
      'POST',
      'dead-jobs/redrive',
      subjects.map((id) => ['id', id] as const),
    )) as { redriven: number }
    print(answer, () => [`Retrying ${count(answer.redriven, 'job')}.`])
    return answer.redriven > 0 ? done : nothing
  },
  async redeliver({ ask, print }) {
    const answer = (await ask('POST', 'redeliver')) as { redelivered: number }
    print(answer, () => [`Asked GitHub to redeliver ${count(answer.redelivered, 'failed delivery', 'failed deliveries')}.`])
    return done
  },
  async pause({ ask, print, subjects, options, terminal }) {
    const scope = one(subjects, scopes)
    const answer = (await ask('POST', 'pause', pauseOf(scope, options, terminal))) as Pick<Switches, 'off'>
    print(answer, () => [`Paused ${scope}. Deliveries are stored; \`readiness ops resume ${scope}\` processes them.`])
    return done
  },
  async resume({ ask, print, subjects }) {
    const scope = one(subjects, scopes)
    const answer = (await ask('POST', 'resume', [['scope', scope]])) as { released: number | null }
    print(answer, () => [
      answer.released === null ? `${scope} was not paused.` : `Resumed ${scope}: ${count(answer.released, 'job')} released to the queue.`,
    ])
    return answer.released === null ? nothing : done
  },
  async drain({ ask, print, options, terminal }) {
    const seconds = Number(options.timeout)
    if (!Number.isFinite(seconds) || seconds < 0) throw new UsageError('--timeout takes a number of seconds.')
    await ask('POST', 'pause', pauseOf('all', { ...options, reason: options.reason ?? 'drained' }, terminal))
    const until = performance.now() + seconds * 1_000
    for (;;) {
      const active = ((await ask('GET', 'queues')) as readonly Depth[]).reduce((sum, queue) => sum + queue.active, 0)
      if (active === 0 || performance.now() > until) {
        print({ active }, () => [
          active === 0
            ? 'No job is running, and none starts until `readiness ops resume all`.'
            : `${count(active, 'job')} still running. No new job starts until \`readiness ops resume all\`.`,
        ])
        return active === 0 ? done : nothing
      }
      terminal.progress(`${count(active, 'job')} running`)
      await pause(500)
    }
  },
}

const pauseOf = (scope: string, { reason }: OpsOptions, { env }: Terminal): readonly (readonly [string, string])[] => [
  ['scope', scope],
  ['by', env['USER'] ?? env['USERNAME'] ?? 'an operator'],
  ...(reason === undefined ? [] : [['reason', reason] as const]),
]
