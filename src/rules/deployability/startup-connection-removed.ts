import { rule } from '#model/rule'
import type { Client } from '#model/facts/calls/external-call'
import type { LongLived } from '#model/facts/process/long-lived'
import type { Linked, System } from '#model/system'
import { startupCalls, type StartupCall } from '#system/deployment/startup-paths'

export const startupConnectionRemoved = rule({
  id: 'startup-connection-removed',
  check: '1.5',
  alsoServes: ['1.8', '1.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Start no longer checks the database',
  why: 'A deployment with a wrong address or password starts and takes traffic. Its first requests fail, long after the rollout counted as successful.',
  fix: 'Restore the call before the service listens, with a time limit. Log its outcome, and stop the process if it fails.',
  blindSpots:
    'Recognizes pools and clients of databases that a variable holds, or that the function of the call made. A new check of any connection at another place counts as the replacement.',
  languages: ['go', 'typescript', 'python'],
  *judge(system, change) {
    const now = startupCalls(system).filter(isCheck)
    for (const call of now)
      yield {
        kind: 'evidence',
        at: call.site,
        within: call.within,
        subject: subjectOf(call),
        note: `\`${call.callee}\` runs before the service listens`,
        checks: [],
      }
    if (!change || hasNewCheck(system, change.base)) return
    // A loop that waits for the database handles the failure of each attempt.
    const used = new Set(
      system
        .facts('calls-made')
        .flatMap(({ connects }) => connects.flatMap(({ callee }) => (checks.test(last(callee)) ? [holderOf(callee)] : []))),
    )
    for (const call of startupCalls(change.base).filter(isCheck)) {
      const holder = holderOf(call.callee)
      if (change.file(call.site.path)?.status !== 'modified' || used.has(holder)) continue
      const pool = poolNow(system, change.base, holder) ?? clientNow(system, change.base, call)
      if (!pool) continue
      yield {
        kind: 'gap',
        at: pool.at,
        within: call.within,
        subject: subjectOf(call),
        ...('protocol' in pool && pool.protocol === 'cache' && { title: 'Start no longer checks the key-value store' }),
        removed: `\`${call.callee}\`, which ran before the service listened`,
        message: `Nothing uses \`${holder}\` any more until the first request. With a wrong address or password, the process starts and takes traffic, and requests fail.`,
      }
    }
  },
})

const checks = /ping|connect|authenticate|validate/i

const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** `db` of `db.Ping`, `prisma` of `this.prisma.$connect`. */
const holderOf = (callee: string): string => last(callee.slice(0, Math.max(callee.lastIndexOf('.'), 0)))

const isCheck = ({ callee, request, optional }: StartupCall): boolean =>
  request === undefined && optional === undefined && checks.test(last(callee)) && holderOf(callee) !== ''

const subjectOf = ({ callee }: StartupCall): string => `start ${callee}`

/** The pool of this name, which was there before too. */
const poolNow = (system: System, base: System, holder: string): Linked<LongLived> | undefined => {
  const isOf = ({ what, heldBy }: LongLived): boolean => what === 'pool' && heldBy !== undefined && heldBy === holder
  return base.facts('long-lived').some(isOf) ? system.facts('long-lived').find((one) => one.inService && isOf(one)) : undefined
}

const stores: ReadonlySet<string> = new Set(['db', 'cache'])

/** The client of a store that the function of the lost call made, and still makes: `app.state.cache = Redis(…)`, which no variable holds. */
const clientNow = (system: System, base: System, { site }: StartupCall): Linked<Client> | undefined => {
  const clientIn = (one: System, within: string): Linked<Client> | undefined =>
    one
      .facts('client')
      .find((client) => client.at.path === site.path && client.within === within && stores.has(client.protocol) && client.inService)
  const within = base
    .facts('calls-made')
    .find(({ at, connects }) => at.path === site.path && connects.some(({ line }) => line === site.startLine))?.within
  if (within === undefined || within === '') return undefined
  const before = clientIn(base, within)
  const now = before && clientIn(system, within)
  return now?.subject === before?.subject ? now : undefined
}

const connections = (system: System): ReadonlySet<string> =>
  new Set(
    system.facts('calls-made').flatMap(({ at, within, connects }) => connects.map(({ callee }) => [at.path, within, callee].join('\0'))),
  )

/** A connection is checked at a place where none was: the check may have moved there. */
const hasNewCheck = (system: System, base: System): boolean => {
  const before = connections(base)
  return [...connections(system)].some((one) => !before.has(one))
}
