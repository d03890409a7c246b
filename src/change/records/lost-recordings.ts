import type { ChangedFile } from '#model/change-set'
import type { Fact } from '#model/fact'
import type { Recording } from '#model/facts/records/recording'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { keyOf, standsIn } from '#link/follow'
import { filesNow, movedTo } from '../protections/lost-protections.ts'
import { ownName } from '../protections/guarded.ts'
import { isRecordingCall, onlyRecords, recordedFrom, recordedIn, recordingsOf, signalOf, usesOf } from '#system/observability/recordings'
import { effectsIn } from '#system/effects/effects-in'
import { renamedTo } from '../renamed-function.ts'
import { removalOf } from '../removal.ts'
import { isStillServing } from '../still-serving.ts'
import { functionsByFile, usersOf, withOuter, type Named } from '#link/users'

/** A recording that a change removes from a function that still does its work. */
export interface LostRecording {
  readonly recording: Linked<Recording>
  /** The function that no longer records. */
  readonly function: string
  /** The function around the removed call. */
  readonly within: string
  readonly subject: string
  /** The removed call, shortened: of the recording, or of a function that makes it. */
  readonly by: string
  readonly at: Place
  readonly isFromJob: boolean
  /** The recording function of the base that the head no longer has. */
  readonly byGone?: string
}

/** Constructors go with their last statement; the class around them is what remains. */
const constructors: ReadonlySet<string> = new Set(['constructor', '__init__', '<init>'])

/** Last names of what a function calls, other than to give a metric a value. */
export const callNamesIn = (system: System, path: string, within: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const fact of system.facts('effects'))
    if (fact.at.path === path && (fact.within === within || fact.within.startsWith(`${within} > `)))
      for (const { name } of fact.effects) if (name !== '' && !isRecordingCall(name)) found.add(name)
  return found
}

/** Whether the class of a constructor still has a method with an effect that it had. */
const isClassStill = (head: System, base: System, path: string, headPath: string, owner: string): boolean => {
  const methods = (system: System, at: string): readonly string[] =>
    system.facts('effects').flatMap((fact) => (fact.at.path === at && fact.within.startsWith(`${owner}.`) ? [fact.within] : []))
  const before = new Set(methods(base, path))
  return methods(head, headPath).some((name) => before.has(name) && !constructors.has(ownName(name)))
}

/** The functions of the base's changed files that may record something. */
const candidates = (base: System, fileNow: (path: string) => ChangedFile | undefined): readonly Named[] => {
  const found = new Map<string, Named>()
  const add = (path: string, name: string): void => {
    const one = { path, name }
    found.set(keyOf(one), one)
  }
  const changed = new Set<string>()
  for (const [path, { role }] of base.files)
    if (role === 'production' && fileNow(path)) {
      changed.add(path)
      add(path, '')
    }
  for (const { at, within } of base.facts('effects')) if (changed.has(at.path)) add(at.path, within.split(' > ')[0] ?? within)
  for (const { at, within } of recordingsOf(base)) if (changed.has(at.path)) add(at.path, within.split(' > ')[0] ?? within)
  return [...found.values()]
}

/** What identifies the use of a function that records. */
export const subjectOfUse = (what: Recording['what'], { name }: Named): string => `${what} by ${ownName(name)}`

interface Site {
  readonly headLine: number
  readonly by: string
  readonly within: string
  readonly subject: string
  readonly beside: readonly string[]
  /** The function that records, if the use of one is removed. */
  readonly wrapper?: string
}

/** Of several places that record one signal, the one for failures matters most. */
const ofFailures = ({ of }: Recording): number => Number(of.includes('failure'))

/** The removed line by which a function lost a recording: the recording, or the use of a function that makes it. */
const siteOf = (base: System, file: ChangedFile, fn: Named, signal: string, what: Recording['what']): Site | undefined => {
  for (const fact of [...recordedIn(base, fn)].toSorted((one, other) => ofFailures(other) - ofFailures(one)))
    if (signalOf(fact) === signal) {
      const removal = removalOf(file, fact.at.startLine)
      return removal && { headLine: removal.headLine, by: fact.by, within: fact.within, subject: fact.subject, beside: fact.beside }
    }
  for (const { target, within, line } of usesOf(base, fn)) {
    if (!onlyRecords(base, target, what) || !recordedFrom(base, target).has(signal)) continue
    const removal = removalOf(file, line)
    if (removal)
      return {
        headLine: removal.headLine,
        // A callback for an event has no name that a reader would find.
        by: /\s/.test(ownName(target.name)) ? (recordedFrom(base, target).get(signal)?.by ?? ownName(target.name)) : ownName(target.name),
        within,
        subject: subjectOfUse(what, target),
        beside: [],
        wrapper: ownName(target.name),
      }
  }
  return undefined
}

/** Functions and those around them: what is recorded around a callback is recorded for what it calls. */
const withOutside = (users: readonly Named[]): readonly Named[] => [
  ...new Map(
    users.flatMap(({ path, name }) => withOuter(name).map((outer) => [keyOf({ path, name: outer }), { path, name: outer }])),
  ).values(),
]

/** Whether a caller, or what passes the function on, records something of this kind that it did not record before. */
const isRecordedAround = (head: System, base: System, now: Named, was: Named, what: Recording['what'], depth = 0): boolean =>
  withOutside(usersOf(head, now)).some((user) => {
    const before = recordedFrom(base, user, was)
    for (const [signal, fact] of recordedFrom(head, user, now)) if (fact.what === what && !before.has(signal)) return true
    return depth < 1 && isRecordedAround(head, base, user, user, what, depth + 1)
  })

/** What a function does for its own callers alone. */
const ofCallersOnly: ReadonlySet<Recording['what']> = new Set(['context', 'correlation', 'binding', 'trace'])

const calleeOf = (by: string): string => by.split('(')[0] ?? by

/** Whether what carries a context is put around an executor, where that is made. */
const wrapsPool = ({ by }: Pick<Recording, 'by'>): boolean => pools.has(calleeOf(by).split('.').at(-1) ?? '')
const pools: ReadonlySet<string> = new Set([
  'wrap',
  'wrapExecutor',
  'taskWrapping',
  'ContextExecutorService',
  'TraceableExecutorService',
  'LazyTraceExecutor',
  'DelegatingSecurityContextExecutor',
  'setTaskDecorator',
])

/** Whether a function makes a pool, or has one made: what it puts around that is for this pool alone. */
const hasOwnPool = (system: System, fn: Named): boolean =>
  [fn, ...system.callees(fn.path, fn.name)].some((one) => isDispatching(system, one))

/** The function of the base that one of the head was, under another name. */
const earlierName = (head: System, change: Change, fn: Named): Named => {
  if (change.base.hasFunction(fn.path, fn.name)) return fn
  const path = change.file(fn.path)?.previousPath ?? fn.path
  const name = (functionsByFile(change.base).get(path) ?? []).find((one) => renamedTo(head, change, fn.path, path, one) === fn.name)
  return name === undefined ? fn : { path, name }
}

/** Two entries of an audit log that name their actions are about different ones if the names differ. */
const isOfOtherAction = (one: Recording, other: Pick<Recording, 'what' | 'by' | 'signal'>): boolean =>
  one.what === 'audit' && other.what === 'audit' && one.signal !== other.signal && namesAction(one) && namesAction(other)

/** Otherwise it is known by the name of what writes it. */
const namesAction = ({ by, signal }: Pick<Recording, 'by' | 'signal'>): boolean => !by.split(/\W+/).includes(signal) && /\W|_/.test(signal)

/** Whether a method is that of another class that a framework calls in the same way, and does not pass on to others: it records its own work. */
const isSibling = (head: System, { path, name }: Named, within: string): boolean => {
  const [outer = ''] = within.split(' > ')
  const method = ownName(name)
  return (
    name !== outer && name.includes('.') && outer.includes('.') && ownName(outer) === method && !callNamesIn(head, path, name).has(method)
  )
}

/**
 * Whether a new method that records something does work of its own: its class is that of the lost recording, or a framework starts it for
 * another kind of work. An aspect or a listener, which records for others, does nothing else.
 */
const isOwnWork = (head: System, fact: Linked<Recording>, { path, name }: Named, within: string): boolean => {
  if (fact.what !== 'metric' || fact.isAll === true) return false
  const [outer = ''] = within.split(' > ')
  const classOf = (method: string): string => method.slice(0, Math.max(0, method.lastIndexOf('.')))
  if (name !== outer && classOf(name) !== '' && classOf(name) === classOf(outer)) return true
  return (['consumer', 'schedule', 'endpoint'] as const).some((kind) =>
    head.facts(kind).some(({ at, handler }) => at.path === path && handler.name === name),
  )
}

/** Functions of the head that record a signal, and did not at the base: the recording moved. */
const isMoved = (head: System, change: Change, signal: string, { what, by, signal: own, within }: Recording): boolean => {
  const { base } = change
  return recordingsOf(head).some((fact) => {
    // The same wrapper around another pool carries the context of that one.
    if (what === 'context' && fact.what === what && wrapsPool(fact) && calleeOf(fact.by) === calleeOf(by)) return false
    const [outer = ''] = fact.within.split(' > ')
    const fn = { path: fact.at.path, name: outer }
    if (what === 'context' && fact.what === what && wrapsPool({ by }) && hasOwnPool(head, fn)) return false
    if (recordedIn(base, earlierName(head, change, fn)).some((other) => signalOf(other) === signalOf(fact))) return false
    // A function that carries a context, or sends an id, does so for its own callers only.
    if (signalOf(fact) === signal && !ofCallersOnly.has(what)) return true
    // Only a framework calls it: an aspect, an interceptor, a listener. One of a client is set up where its module loads.
    if (
      fact.what === what &&
      (what === 'correlation' || what === 'trace') &&
      (outer === '' || (!base.hasFunction(fn.path, outer) && usersOf(head, fn).every(({ name }) => name === '')))
    )
      return true
    if (isOfOtherAction(fact, { what, by, signal: own }) || isSibling(head, fn, within) || isOwnWork(head, fact, fn, within)) return false
    return fact.what === what && outer !== '' && !base.hasFunction(fn.path, outer) && usersOf(head, fn).length === 0
  })
}

/**
 * What functions recorded before a change and no longer record, while they still do the work that was recorded. A recording is kept if the
 * function, one that it uses, or one that uses it records it, or records something else of its kind that it did not record before.
 */
export function* lostRecordings(head: System, change: Change, kind: Recording['what']): Generator<LostRecording> {
  const { base } = change
  if (recordingsOf(base).length === 0) return
  const fileNow = filesNow(head, change)
  const reported = new Set<string>()
  for (const fn of candidates(base, fileNow)) {
    const was = recordedFrom(base, fn)
    const file = was.size > 0 ? fileNow(fn.path) : undefined
    if (!file) continue
    const [outer] = fn.name.split(' > ')
    const isConstructor = constructors.has(ownName(fn.name))
    const isInCall = isRegisteredInFile(base, fn)
    const isThere = isInCall || head.hasFunction(file.path, fn.name)
    const moved = isThere ? undefined : movedTo(head, change, fn.name)
    const name = isThere || moved !== undefined ? fn.name : (renamedTo(head, change, file.path, fn.path, fn.name) ?? fn.name)
    const path = isThere || isConstructor || name !== fn.name ? (moved ?? file.path) : moved
    if (path === undefined || outer === undefined) continue
    const now = { path, name: isInCall ? '' : name }
    const is = isInCall ? new Map([...recordedFrom(head, now), ...recordedFrom(head, { path, name })]) : recordedFrom(head, now)
    for (const [signal, first] of was) {
      const recording = recordedIn(base, fn).find((one) => signalOf(one) === signal && ofFailures(one) > 0) ?? first
      const { what } = recording
      // The name of a metric is its own; an audit log is called by the same name for every action.
      const identity = what === 'audit' ? `${fn.path} ${fn.name} ${signal}` : `${fn.path} ${signal}`
      if (what !== kind || is.has(signal) || reported.has(identity) || recording.file.role !== 'production') continue
      if ([...is].some(([other, fact]) => fact.what === what && !was.has(other) && mayReplace(head, fact, recording, now))) continue
      const site = siteOf(base, file, fn, signal, what)
      if (!site) continue
      const isStill =
        what === 'context'
          ? isDispatching(head, now) || (wrapsPool(recording) && isWorkStill(head, base, fn, now, site))
          : what === 'correlation'
            ? isRequesting(base, fn) && (isRequesting(head, now) || isWorkStill(head, base, fn, now, site))
            : what === 'trace'
              ? (isCallingOut(base, fn) && isCallingOut(head, now)) ||
                (recording.signal === 'transport' && isWorkStill(head, base, fn, now, site))
              : recording.registeredIn === 'file'
                ? isStillServing(head, base, path, { at: recording.at, within: '', by: recording.by }) ||
                  isAroundStill(head, base, fn, { path, name }, site)
                : isWorkStill(head, base, fn, now, site)
      if (!isStill || (what === 'audit' && isOutOfWork(head, base, fn, now))) continue
      if (isMoved(head, change, signal, recording) || isRecordedAround(head, base, now, fn, what)) continue
      reported.add(identity)
      yield {
        recording,
        function: fn.name,
        within: site.within,
        subject: site.subject,
        by: site.by,
        at: { path: file.path, startLine: site.headLine, endLine: site.headLine },
        isFromJob: isFromJob(base, fn) || isOfJob(base, recording),
        ...goneRecorder(head, change, fn, recording),
      }
    }
  }
}

/** Whether a new recording may stand for a lost one. */
const mayReplace = (head: System, fresh: Linked<Recording>, { of }: Recording, { path, name }: Named): boolean =>
  fresh.what !== 'metric' || (!(of.includes('latency') && isCounter(head, fresh)) && mayShowTheSame(fresh, of, path, name))

/** Whether a metric only counts, and so cannot show how long something takes. */
const isCounter = (head: System, { signal, at }: Linked<Recording>): boolean => {
  const declared = head
    .facts('metric')
    .filter(({ held, file, at: other }) => held === signal && (other.path === at.path || file.role === 'production'))
  return declared.length > 0 && declared.every(({ type }) => type === 'counter')
}

/** A metric of a callee must be about the same: it may count something else there. */
const mayShowTheSame = (fresh: Linked<Recording>, of: Recording['of'], path: string, name: string): boolean =>
  fresh.of.some((matter) => of.includes(matter) || matter === 'outcome') ||
  (fresh.of.length === 0 && fresh.at.path === path && withOuter(fresh.within).includes(name)) ||
  of.length === 0

/** Whether a function only records, and is written where its file registers it outside all functions. */
const isRegisteredInFile = (base: System, fn: Named): boolean => {
  const own = recordedIn(base, fn)
  return own.length > 0 && own.every(({ registeredIn }) => registeredIn === 'file')
}

/** The function of the repository that a recording calls, if the change deletes it. */
const goneRecorder = (head: System, change: Change, fn: Named, { at }: Linked<Recording>): Pick<LostRecording, 'byGone'> => {
  const target = usesOf(change.base, fn).find(({ line }) => line === at.startLine && at.path === fn.path)?.target
  if (!target || target.path === fn.path || head.hasFunction(target.path, target.name)) return {}
  return movedTo(head, change, target.name) === undefined ? { byGone: keyOf(target) } : {}
}

/** One decision of a change: a single loss, or all losses of something that recorded and that the change removes as a whole. */
export interface RecordingDecision {
  /** In the order of the code; never empty. */
  readonly losses: readonly LostRecording[]
  /** How many recordings go with what made them. */
  readonly together?: number
}

/**
 * Groups losses by the decision behind them. If the change deletes the function that records, or if nothing in the service records any signal
 * of the kind that the base recorded, this is one decision and not one for each call.
 */
export const decisionsOf = (
  head: System,
  { base }: Change,
  kind: Recording['what'],
  losses: readonly LostRecording[],
): readonly RecordingDecision[] => {
  const recordedBy = (system: System): ReadonlyMap<string, readonly Linked<Recording>[]> =>
    Map.groupBy(
      recordingsOf(system).filter(({ what, file }) => what === kind && file.role === 'production'),
      ({ file }) => file.unit?.root ?? '',
    )
  const before = recordedBy(base)
  const after = recordedBy(head)
  const isServiceSilent = (root: string): boolean => {
    const signals = new Set(before.get(root)?.map(signalOf))
    return !(after.get(root) ?? []).some((fact) => signals.has(signalOf(fact)))
  }
  const rootOf = ({ recording }: LostRecording): string => recording.file.unit?.root ?? ''
  const grouped = Map.groupBy(losses, (lost) => {
    const root = rootOf(lost)
    if (isServiceSilent(root)) return `service ${root}`
    return lost.byGone === undefined ? lost : `function ${lost.byGone}`
  })
  return [...grouped].map(([group, members]) => {
    const [first] = members
    if (!first || members.length < 2) return { losses: members }
    const isService = typeof group === 'string' && group.startsWith('service ')
    return { losses: members, together: isService ? (before.get(rootOf(first)) ?? []).length : members.length }
  })
}

/** Whether a function is part of a program that does its work and ends: nothing in its unit serves or takes work. */
const runsOnce = (base: System, { file, reach }: Linked<Fact>): boolean =>
  (reach.has('module-load') || reach.has('startup')) &&
  !lasting.some((kind) => base.facts(kind).some((fact) => fact.file.unit === file.unit && fact.file.role === 'production'))

const lasting = ['server', 'startable-server', 'endpoint', 'router-guard', 'consumer', 'schedule', 'background-loop'] as const

/** Whether a recording is part of a schedule, or of a callback for an event of what takes jobs: `worker.on failed`. */
const isOfJob = (base: System, { at, within, reach }: Linked<Recording>): boolean => {
  if (reach.has('request')) return false
  if (base.facts('schedule').some((one) => one.at.path === at.path && within === one.handler.name)) return true
  const holder = /^([\w$]+)\.(?:on|once) /.exec(within)?.[1]
  return (
    holder !== undefined &&
    base.facts('consumer').some((one) => one.at.path === at.path && (one.within === holder || one.handler.name.startsWith(holder)))
  )
}

/** Whether jobs alone reach a function, as far as its facts show it. */
const isFromJob = (base: System, { path, name }: Named): boolean => {
  const own = [...base.facts('effects'), ...base.facts('recording')].find((fact) => fact.at.path === path && fact.within === name)
  if (own === undefined || own.reach.has('request')) return false
  return own.reach.has('job') || runsOnce(base, own)
}

/** Whether a function hands work to something that does not carry the context by itself. */
const isDispatching = (head: System, { path, name }: Named): boolean =>
  [...callNamesIn(head, path, name)].some((effect) => recordingNames.dispatches.has(effect))

/** Whether a function sends requests, by whatever client. */
const isRequesting = (head: System, { path, name }: Named): boolean =>
  head
    .facts('external-call')
    .some((call) => call.protocol === 'http' && call.at.path === path && (call.within === name || call.within.startsWith(`${name} > `)))

/** Whether a function calls other systems, hands them work, or makes what does. */
export const isCallingOut = (system: System, fn: Named): boolean =>
  (['external-call', 'client', 'side-effect'] as const).some((kind) =>
    system.facts(kind).some((fact) => isOtherSystem(fact) && standsIn(fact, [fn])),
  )

const isOtherSystem = (fact: { readonly kind: string; readonly protocol?: string }): boolean => fact.protocol !== 'process'

/** Functions that a function calls and that are new: they may have taken over a part of its work. */
const freshCallees = (head: System, base: System, was: Named, now: Named): readonly Named[] =>
  now.name === ''
    ? []
    : head.callees(now.path, now.name).filter(({ path, name }) => !base.hasFunction(path === now.path ? was.path : path, name))

const isWorkStill = (head: System, base: System, was: Named, now: Named, { beside, wrapper }: Site): boolean => {
  if (constructors.has(ownName(was.name)) && (beside.length === 0 || !head.hasFunction(now.path, now.name))) {
    const owner = was.name.slice(0, was.name.lastIndexOf('.'))
    return isClassStill(head, base, was.path, now.path, owner)
  }
  const after = new Set([
    ...callNamesIn(head, now.path, now.name),
    ...freshCallees(head, base, was, now).flatMap(({ path, name }) => [...callNamesIn(head, path, name)]),
  ])
  if (wrapper === undefined) {
    const before = beside.length > 0 ? beside : [...callNamesIn(base, was.path, was.name)]
    // Something else still calls a function that did nothing but record, or still raises the event that it recorded.
    return before.length === 0 ? usersOf(head, now).length > 0 || isRaisedStill(head, now) : before.some((name) => after.has(name))
  }
  // The wrapped work remains, and so does most of what surrounds it.
  const before = [...callNamesIn(base, was.path, was.name)].filter((name) => name !== wrapper)
  const kept = before.filter((name) => after.has(name)).length
  return was.name === '' ? kept === before.length : kept > 0 && kept >= before.length * fewestKept
}

/** Whether a function runs one of the repository that does more than write audit entries, or has an effect of its own. */
const doesWork = (system: System, { path, name }: Named): boolean => {
  const recorded = recordingsOf(system).filter((one) => one.what === 'audit' && one.at.path === path)
  const isOther = (line: number): boolean => !recorded.some(({ at }) => at.startLine <= line && line <= at.endLine)
  return (
    effectsIn(system, path, wholeFile).some(
      ({ at, within }) => (within === name || within.startsWith(`${name} > `)) && isOther(at.startLine),
    ) || system.uses(path, name).some((target) => isOther(target.line) && !onlyRecords(system, target, 'audit'))
  )
}

const wholeFile = { startLine: 0, endLine: Number.MAX_SAFE_INTEGER }

/** Whether a function did work before a change, and only answers now. A metric may count the requests all the same. */
const isOutOfWork = (head: System, base: System, was: Named, now: Named): boolean =>
  was.name !== '' && head.hasFunction(now.path, now.name) && doesWork(base, was) && !doesWork(head, now)

/** Whether code around requests, which another file may put there, still does its work and records something else. */
const isAroundStill = (head: System, base: System, was: Named, now: Named, site: Site): boolean =>
  head.hasFunction(now.path, now.name) &&
  recordedIn(head, now).some(({ registeredIn }) => registeredIn === 'file') &&
  isWorkStill(head, base, was, now, { ...site, beside: [] })

/** Whether a callback for an event of something belongs to a consumer or a function that is still there: `worker.on failed`. */
const isRaisedStill = (head: System, { path, name }: Named): boolean => {
  const holder = /^([\w$]+)\.(?:on|once) /.exec(name.split(' > ').at(-1) ?? '')?.[1]
  return (
    holder !== undefined &&
    (head.facts('consumer').some(({ at, inService }) => at.path === path && inService) ||
      head.facts('effects').some(({ at, within }) => at.path === path && within === holder))
  )
}

/** The share of its effects that a function keeps if a change only unwraps a part of it. */
const fewestKept = 0.6
