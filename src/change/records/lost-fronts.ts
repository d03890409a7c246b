import type { Front } from '#model/facts/requests/front'
import type { Recording } from '#model/facts/records/recording'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom, keyOf } from '#link/follow'
import { filesNow } from '../protections/lost-protections.ts'
import { recordedFrom } from '#system/observability/recordings'
import { removalOf } from '../removal.ts'
import type { Named } from '#link/users'
import { isStillServing } from '../still-serving.ts'
import { mayMeasureElsewhere } from '#system/observability/request-measurement'

/** Code around all requests that a change removes, while the requests are still served. */
export interface LostFront {
  readonly front: Linked<Front>
  readonly does: NonNullable<Front['does']>
  readonly at: Place
  /** Only its name says what it does. */
  readonly isByName: boolean
}

/** What code around requests does: by the functions that it is, or by its name. */
export const doesOf = (system: System, front: Linked<Front>): Front['does'] =>
  (front.isWritten ? undefined : recordedBy(system, front)) ?? front.does

const recordedBy = (system: System, front: Linked<Front>): Front['does'] => {
  for (const { path, name } of system.uses(front.at.path, front.within).filter(isUseOf(front))) {
    for (const fact of recordedFrom(system, { path, name }).values()) {
      if (fact.what === 'metric' && fact.of.some((matter) => matter === 'latency' || matter === 'failure')) return 'measure'
      if (fact.what === 'correlation') return 'identify'
    }
  }
  return undefined
}

/** A call at its line, or the function that the call around several lines is handed by this name. */
const isUseOf =
  ({ at, by, registeredAt }: Front & Pick<Linked<Front>, 'at'>) =>
  ({ name, line }: { readonly name: string; readonly line: number }): boolean =>
    line === at.startLine || (line === registeredAt && name.slice(name.lastIndexOf('.') + 1) === by.slice(by.lastIndexOf('.') + 1))

const nameOf = ({ by, isWritten }: Front): string => (isWritten ? by : by.replace(/\(.*/, ''))

/** The functions of the repository that a place registers or calls by name. */
const calledAt = (system: System, front: Linked<Front>): readonly Named[] =>
  front.isWritten ? [] : system.uses(front.at.path, front.within).filter(isUseOf(front))

const targetsOf = (system: System, front: Linked<Front>): readonly string[] => calledAt(system, front).map(keyOf)

const matterOf: Readonly<Record<LostFront['does'], Recording['what']>> = { identify: 'correlation', measure: 'metric', trace: 'trace' }

/** Whether one of the functions may do it. Code of other packages may do anything; that of the repository does what it records. */
const mayDo = (system: System, does: LostFront['does'], functions: readonly Named[]): boolean => {
  if (functions.length === 0) return true
  const what = matterOf[does]
  if (functions.some((one) => [...recordedFrom(system, one).values()].some((fact) => fact.what === what))) return true
  if (does !== 'identify') return false
  const files = new Set(functionsFrom(system, functions).map(({ path }) => path))
  return system.facts('operation-mark').some(({ mark, at }) => mark === 'correlation-id' && files.has(at.path))
}

/** Code around all requests that a change removes from a file that still registers routes or other such code. */
export function* lostFronts(head: System, change: Change): Generator<LostFront> {
  const { base } = change
  const fileNow = filesNow(head, change)
  const all = head.facts('front')
  const reported = new Set<string>()
  for (const front of base.facts('front')) {
    const file = front.isRegistered && front.inService ? fileNow(front.at.path) : undefined
    if (!file) continue
    const does = doesOf(base, front)
    const removal = does && removalOf(file, front.at.startLine)
    if (!does || !removal) continue
    const name = nameOf(front)
    const here = all.filter(({ at }) => at.path === file.path)
    if (here.some((now) => nameOf(now) === name)) continue
    const before = base.facts('front').filter(({ at }) => at.path === front.at.path)
    const known = new Set(before.map(nameOf))
    // What takes its place may do the same under any name.
    if (here.some((now) => now.isRegistered && !now.isPlain && !known.has(nameOf(now)) && mayDo(head, does, calledAt(head, now)))) continue
    if (front.isWritten && isMarkedAnew(head, base, front)) continue
    if (isDoneElsewhere(head, base, front, does, file.path) || !isStillServing(head, base, file.path, front)) continue
    if (isCalledNow(head, base, file.path, front, does)) continue
    if (does !== 'identify' && mayMeasureElsewhere(head)) continue
    if (does === 'trace' && head.facts('tracing').length > 0) continue
    // The parts of one registration are one loss.
    const place = `${front.at.path} ${String(front.at.startLine)}`
    if (reported.has(place)) continue
    reported.add(place)
    yield {
      front,
      does,
      at: { path: file.path, startLine: removal.headLine, endLine: removal.headLine },
      isByName: !front.isWritten && recordedBy(base, front) === undefined,
    }
  }
}

/** Whether the unit names an id of requests where it did not before: in an option of the framework, or of a logger. */
const isMarkedAnew = (head: System, base: System, { file: { unit } }: Linked<Front>): boolean => {
  const marksOf = (system: System): readonly string[] =>
    system
      .facts('operation-mark')
      .flatMap(({ mark, at, by, file }) => (mark === 'correlation-id' && file.unit?.root === unit?.root ? [`${at.path} ${by}`] : []))
  const before = new Set(marksOf(base))
  return marksOf(head).some((one) => !before.has(one))
}

/** Whether another place of the unit does it now, and did not before. */
const isDoneElsewhere = (head: System, base: System, { file: { unit } }: Linked<Front>, does: LostFront['does'], path: string): boolean => {
  const ofUnit = (system: System): readonly Linked<Front>[] => system.facts('front').filter((one) => one.file.unit?.root === unit?.root)
  const before = new Set(ofUnit(base).map((one) => `${one.at.path} ${nameOf(one)}`))
  return ofUnit(head).some(
    (now) => !before.has(`${now.at.path} ${nameOf(now)}`) && mayStandInFront(head, now, path) && doesOf(head, now) === does,
  )
}

/** A helper that is handed another application does nothing for this file: it is in front only of what its own file uses or mounts. */
const mayStandInFront = (head: System, { at, within }: Linked<Front>, path: string): boolean =>
  at.path === path ||
  within === '' ||
  head.facts('router-mount').some((one) => one.at.path === at.path) ||
  head.facts('server').some((one) => one.at.path === at.path) ||
  functionsFrom(head, [{ path: at.path, name: within }]).some((one) => one.path === path)

/** Whether a function that is new to the code here leads to the removed one, or is unknown and takes the application. */
const isCalledNow = (head: System, base: System, path: string, front: Linked<Front>, does: LostFront['does']): boolean => {
  const targets = new Set(targetsOf(base, front))
  const before = new Set(base.callees(front.at.path, front.within).map(keyOf))
  const fresh = head.callees(path, front.within).filter((one) => !before.has(keyOf(one)))
  if (fresh.length === 0) return false
  if (targets.size === 0) return fresh.some((one) => mayDo(head, does, [one]))
  const reached = functionsFrom(head, fresh)
  return reached.some((one) => targets.has(keyOf(one)) || head.uses(one.path, one.name).some((used) => targets.has(keyOf(used))))
}
