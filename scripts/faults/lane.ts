import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PullRequestAction } from '../../src/demo/stand-in/events.ts'
import type { Fault as WireFault, SeenRequest } from '../../src/demo/stand-in/http/server.ts'
import { startStandIn, type StandIn } from '../../src/demo/stand-in/stand-in.ts'
import { startAppProcess, type AppProcess } from '../processes/app-process.ts'
import { freePort } from '../processes/free-port.ts'
import type { PostgresServer } from '../processes/postgres-server.ts'
import { openDatabaseProxy, type DatabaseProxy } from './database-proxy.ts'
import { callFor, stepsOf, type Step } from './steps.ts'
import { addService, isSettled, mended, openSubject, type Subject } from './subject.ts'
import type { Trap } from './trap.ts'

export type Backend = 'embedded' | 'postgres'

/** What happened at a step. */
export interface Disturbance {
  /** Resolves when it has happened for the first time. @throws when it does not happen in time */
  happened(): Promise<void>
  end(): void
}

/** A GitHub, a database, and the App in one process or two: what faults are injected into. */
export interface Lane {
  readonly backend: Backend
  readonly github: StandIn
  readonly proxy: DatabaseProxy | undefined
  readonly restartDatabase: (() => Promise<void>) | undefined
  /** Those that live. */
  processes(): readonly AppProcess[]
  subject(): Subject
  deliver(subject: Subject, action: PullRequestAction, extra?: Readonly<Record<string, unknown>>): Promise<number>
  /** Opens a pull request, or pushes to one that was reviewed: what its steps are is known from a rehearsal. */
  begin(subject: Subject, road: Road): Promise<number>
  prepare(subject: Subject, road: Road): Promise<void>
  readonly steps: Readonly<Record<Road, readonly Step[]>>
  /** Lets a step of a subject go wrong, `times` times. */
  disturb(subject: Subject, step: Step, fault: (request: SeenRequest) => WireFault | Promise<WireFault>, times?: number): Disturbance
  /** The process that made this call. */
  callerOf(request: SeenRequest): AppProcess
  trap(trap: Trap | undefined): Promise<void>
  /** Resolves when the trap that was set last has been sprung. */
  whenTrapSprung(): Promise<void>
  /** Any event as GitHub sends it, under an id of its own unless given. */
  send(event: string, payload: unknown, guid?: string): Promise<number>
  /** Any bytes to where deliveries go, with the headers of one. */
  post(body: string, headers: Readonly<Record<string, string>>): Promise<number>
  /** Resolves when every process takes deliveries, those that ended being started anew. */
  untilHealthy(): Promise<void>
  /** Resolves when a process has ended. */
  whenOneEnded(): Promise<number | NodeJS.Signals>
  /** Starts a process for each that has ended. */
  revive(): Promise<void>
  /** Ends all processes orderly, and starts them with these variables besides. */
  restartWith(variables: Readonly<Record<string, string>>): Promise<void>
  /** Resolves when everything stands on the pull request. @throws when it does not in time */
  settle(subject: Subject): Promise<void>
  /** What an hour brings: reconciliation, which asks for deliveries that failed and for reviews that are missing. */
  passHour(): Promise<void>
  /** Sends what was given up round again, as an operator does. */
  retryDead(): Promise<number>
  deadJobs(): Promise<readonly unknown[]>
  /** Resolves with what is left in the queues when they do not run empty. */
  drain(): Promise<readonly string[]>
  close(): Promise<void>
}

export type Road = 'opened' | 'pushed'

const adminToken = 'a-token-for-the-faults-of-at-least-32-characters'
const instrument = join(import.meta.dirname, 'instrument.ts')
/** Far more than anything here takes on a quiet machine. */
const patienceMs = 120_000

const variablesFor = (github: StandIn): Readonly<Record<string, string>> => ({
  APP_ID: String(github.app.id),
  PRIVATE_KEY: github.app.privateKeyPem,
  WEBHOOK_SECRET: github.app.webhookSecret,
  GHE_HOST: new URL(github.url).host,
  GHE_PROTOCOL: 'http',
  ADMIN_TOKEN: adminToken,
  DEBOUNCE_SECONDS: '0',
  POLLING_SECONDS: '0.5',
  RETRY_DELAY_SECONDS: '1',
  LEASE_SECONDS: '10',
  SHUTDOWN_GRACE_SECONDS: '5',
  CONCURRENCY: '8',
  // Harness and reconciliation: an hour passes when it is told to.
  RECONCILE: 'false',
})

export const openLane = async (
  backend: Backend,
  server: PostgresServer | undefined,
  onLine: (line: string) => void = () => undefined,
): Promise<Lane> => {
  const github = await startStandIn()
  const folder = await mkdtemp(join(tmpdir(), 'readiness-faults-'))
  const proxy = backend === 'postgres' && server ? await openDatabaseProxy(server.url) : undefined
  const common = { ...variablesFor(github), ...(proxy ? { DATABASE_URL: proxy.url } : { DATA_DIR: folder }) }
  const ports = proxy ? [await freePort(), await freePort()] : [await freePort()]
  let more: Readonly<Record<string, string>> = {}
  const slots: AppProcess[] = []
  const start = async (index: number): Promise<void> => {
    slots[index] = await startAppProcess({ ...common, ...more, PORT: String(ports[index]) }, { instrument, onLine })
  }
  for (const index of ports.keys()) await start(index)
  let turn = 0
  /** As a load balancer does: each in turn, of those that live. */
  const aim = (): void => {
    const living = slots.filter((each) => !each.hasEnded())
    const next = living[(turn += 1) % Math.max(1, living.length)] ?? slots[0]
    github.app.webhookUrl = `${next?.url}/api/github/webhooks`
  }
  const deliver: Lane['deliver'] = async ({ repository, pull }, action, extra) => {
    aim()
    return (await github.deliverPullRequest(repository, pull, action, extra)).statusCode
  }
  const settle = async (subject: Subject): Promise<void> => {
    const timeout = AbortSignal.timeout(patienceMs)
    await github.until(() => (isSettled(subject) ? true : undefined), timeout)
  }
  const prepare: Lane['prepare'] = async (subject, road) => {
    if (road === 'opened') return
    await deliver(subject, 'opened')
    await settle(subject)
    await github.pushCommit(subject.repository, subject.pull, mended)
    subject.expected = { conclusion: 'success', comments: 1 }
  }
  const begin: Lane['begin'] = (subject, road) => deliver(subject, road === 'opened' ? 'opened' : 'synchronize')
  let subjects = 0
  const subject = (): Subject => openSubject(github, addService(github, `org-${(subjects += 1)}`))
  const rehearse = async (road: Road): Promise<readonly Step[]> => {
    const rehearsed = subject()
    await prepare(rehearsed, road)
    const from = github.state.requests.length
    await begin(rehearsed, road)
    await settle(rehearsed)
    const calls = github.state.requests.slice(from).flatMap((request) => callFor(github.state, rehearsed, request) ?? [])
    // Whether the pull request is read again before a write depends on the time since the last look: no step to wait for.
    return stepsOf(calls).filter(({ call, occurrence }) => call !== 'GET /pulls/N' || occurrence === 1)
  }
  const operate = async (path: string, method: 'GET' | 'POST'): Promise<unknown> => {
    const living = slots.find((each) => !each.hasEnded())
    const answer = await fetch(`${living?.internalUrl}/admin/${path}`, { method, headers: { authorization: `Bearer ${adminToken}` } })
    if (!answer.ok) throw new Error(`/admin/${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const lane: Lane = {
    backend,
    github,
    proxy,
    restartDatabase: server?.restart,
    steps: { opened: await rehearse('opened'), pushed: await rehearse('pushed') },
    processes: () => slots.filter((each) => !each.hasEnded()),
    subject,
    deliver,
    begin,
    prepare,
    disturb: (of, step, fault, times = 1) => {
      const happened = Promise.withResolvers<void>()
      let seen = 0
      const off = github.onRequest(async (request) => {
        if (callFor(github.state, of, request) !== step.call) return undefined
        seen += 1
        if (seen < step.occurrence || seen >= step.occurrence + times) return undefined
        const outcome = await fault(request)
        happened.resolve()
        return outcome
      })
      return { happened: () => within(happened.promise, `It did not come to ${step.call}.`), end: off }
    },
    callerOf: ({ headers }) => {
      const caller = slots.find(({ pid }) => String(pid) === headers['x-process'])
      if (!caller) throw new Error('A call came from no process that is known.')
      return caller
    },
    trap: async (trap) => {
      await Promise.all(slots.map((each) => each.set({ trap: trap ?? null })))
    },
    whenTrapSprung: () => within(Promise.race(slots.map(({ trapSprung }) => trapSprung())), 'The trap was not sprung.'),
    send: async (event, payload, guid) => {
      aim()
      return (await github.deliver(event, payload, guid === undefined ? {} : { guid })).statusCode
    },
    post: async (body, headers) => {
      aim()
      const { status } = await fetch(github.app.webhookUrl ?? '', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-github-event': 'pull_request', 'x-github-delivery': randomUUID(), ...headers },
      })
      return status
    },
    untilHealthy: async () => {
      const until = Date.now() + patienceMs
      for (;;) {
        await lane.revive()
        const answers = await Promise.all(
          slots.map(({ url }) =>
            fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
              ({ status }) => status,
              () => 0,
            ),
          ),
        )
        if (answers.every((status) => status === 200)) return
        if (Date.now() > until) throw new Error(`A process did not become ready again: ${answers.join(', ')}.`)
        await pause(500)
      }
    },
    whenOneEnded: () => within(Promise.race(slots.map(({ ended }) => ended)), 'No process ended.'),
    revive: async () => {
      for (const [index, each] of slots.entries()) if (each.hasEnded()) await start(index)
    },
    restartWith: async (variables) => {
      more = variables
      for (const [index, each] of slots.entries()) {
        each.kill('SIGTERM')
        await each.ended
        await start(index)
      }
    },
    settle,
    passHour: async () => {
      const any = [...github.state.repositories.values()][0]
      if (!any) return
      aim()
      await github.deliverInstallation(any, 'created')
    },
    retryDead: async () => ((await operate('dead-jobs/redrive', 'POST')) as { redriven: number }).redriven,
    deadJobs: async () => (await operate('dead-jobs', 'GET')) as unknown[],
    drain: async () => {
      const until = Date.now() + patienceMs
      for (;;) {
        const queues = (await operate('queues', 'GET')) as { queue: string; waiting: number; active: number }[]
        const busy = queues.filter(({ queue, waiting, active }) => queue !== 'dead-letter' && waiting + active > 0)
        if (busy.length === 0) return []
        if (Date.now() > until) return busy.map(({ queue, waiting, active }) => `${queue}: ${waiting} waiting, ${active} active`)
        await pause(500)
      }
    },
    close: async () => {
      for (const each of slots) each.kill('SIGKILL')
      await Promise.all(slots.map(({ ended }) => ended))
      await proxy?.close()
      await github.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return lane
}

const within = async <Result>(promise: Promise<Result>, otherwise: string): Promise<Result> => {
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(() => timeout.reject(new Error(otherwise)), patienceMs)
  try {
    return await Promise.race([promise, timeout.promise])
  } finally {
    clearTimeout(timer)
  }
}
