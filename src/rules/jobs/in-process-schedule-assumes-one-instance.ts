import type { EffectKind } from '#model/facts/documents/side-effect'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import type { Schedule } from '#model/facts/work/job'
import { functionsFrom } from '#link/follow'
import { instancesOf } from '#system/deployment/instances'
import { insertsFrom, isLookedUp, mayBeRefused, rowsOfSelection } from '#system/data/rows-added'
import { namedEffectFrom } from '#system/effects/named-effects'
import { workPerRow } from '#system/work/work-per-row'
import { effectInWords, effectOf } from '#system/effects/side-effects'

/** Whether the function claims the work by a conditional update, so that a second instance finds nothing to do. */
const claims = (system: System, { path, name }: { readonly path: string; readonly name: string }): boolean =>
  system
    .facts('data-access')
    .some(
      ({ at, within, operation, filters }) =>
        operation === 'update' && at.path === path && within === name && filters.some((filter) => !/^(id|_id|uuid)$/i.test(filter)),
    )

/** The work of a schedule that happens once for each instance. */
interface Work {
  readonly what: string
  readonly callee: string
  readonly risk: string
  readonly movesMoney: boolean
  /** What it sends leaves the service and cannot be taken back. Rows can be deleted. */
  readonly sends: boolean
}

/** What the schedule sends or inserts without a claim that only one instance gets. */
const workOf = (system: System, schedule: Linked<Schedule>): Work | undefined => {
  const handler = system.define(schedule.at.path, schedule.handler)
  if (!handler || system.does(handler.path, handler.name, 'takes-lock') || claims(system, handler)) return undefined
  const effect = effectOf(system, handler, ({ effect: kind }) => kind !== 'http', true)
  if (effect) {
    const { callee, effect: kind } = effect
    if (claims(system, { path: effect.at.path, name: effect.within })) return undefined
    return { what: effectInWords[kind], callee, risk: `${repeated[kind]} three times`, movesMoney: kind === 'payment', sends: true }
  }
  const isClaimed = functionsFrom(system, [handler], { steps: 2, handed: true }).some(
    (one) => claims(system, one) || system.does(one.path, one.name, 'takes-lock'),
  )
  const perRow = isClaimed ? undefined : workPerRow(system, handler, true)
  if (perRow)
    return {
      what: perRow.movesMoney ? effectInWords.payment : 'sends something to people',
      callee: perRow.callee,
      risk: perRow.movesMoney ? 'the money moves three times' : 'each recipient gets it three times',
      movesMoney: perRow.movesMoney,
      sends: true,
    }
  const named = namedEffectFrom(system, handler, true)
  if (named && !functionsFrom(system, [handler], { steps: 2, handed: true }).some((one) => claims(system, one))) {
    const { name, movesMoney } = named
    const what = movesMoney ? effectInWords.payment : 'sends something to people'
    return {
      what,
      callee: name,
      risk: movesMoney ? 'the money moves three times' : 'each recipient gets it three times',
      movesMoney,
      sends: true,
    }
  }
  // One row for each run records the run itself.
  const insert = insertsFrom(system, handler).find(({ conflictSafe, repeated: inLoop }) => inLoop && !conflictSafe)
  const selection = insert ? undefined : rowsOfSelection(system, handler)
  if (selection && !isClaimed && !system.does(handler.path, handler.name, 'removes-duplicates')) return ofRows(selection.callee)
  if (!insert || system.does(handler.path, handler.name, 'removes-duplicates') || mayBeRefused(system, handler)) return undefined
  if (isLookedUp(system, handler, insert)) return undefined
  return ofRows(insert.callee)
}

const ofRows = (callee: string): Work => ({
  what: 'inserts rows',
  callee,
  risk: 'each row may be inserted again by every other instance',
  movesMoney: false,
  sends: false,
})

const repeated: Readonly<Record<EffectKind, string>> = {
  payment: 'the money moves',
  email: 'each recipient gets the email',
  sms: 'each recipient gets the message',
  chat: 'the message is posted',
  queue: 'the job is queued and processed',
  http: 'the other service is changed',
}

export const inProcessScheduleAssumesOneInstance = rule({
  id: 'in-process-schedule-assumes-one-instance',
  check: '7.4',
  severity: 'P2',
  raisedFrom: 'P3',
  raisedTo: 'P1',
  stage: 'stable',
  title: 'Scheduled task runs on every instance',
  why: 'An in-process timer fires on every instance. With three replicas, its work is done three times, and more often while a deploy runs old and new ones side by side.',
  fix: 'Start the run once for all instances, for example as a repeatable queue job or a Kubernetes CronJob, or hold a lock in the database during the run.',
  blindSpots:
    'Does not recognize a lock by a name that gives no hint of it, nor effects more than two calls away. Reports inserted rows as P3 if the deployments in the repository do not state the number of instances, and nothing if each runs one.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    const instances = instancesOf(system)
    if (instances === 'one') return
    for (const schedule of system.facts('schedule')) {
      if (!schedule.inService || !schedule.inProcess || schedule.guardedBy !== undefined) continue
      const work = workOf(system, schedule)
      if (!work) continue
      yield gapAt(schedule, {
        ...(work.movesMoney ? { severity: 'P1' as const } : {}),
        ...(instances === 'unknown' && !work.sends ? { severity: 'P3' as const } : {}),
        risk: `With three instances, ${work.risk}, and more often while a deploy runs old and new instances side by side. No error shows it.`,
        message: `Every instance runs this schedule (\`${schedule.when}\`), which ${work.what} (\`${work.callee}\`), and no lock was found. ${instances === 'unknown' ? 'With several instances,' : `${instances.because}, so`} each run happens once per instance.`,
      })
    }
  },
})
