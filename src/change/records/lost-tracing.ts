import type { ImageCommand } from '#model/facts/documents/image'
import type { PackageManifest } from '#model/facts/documents/manifest'
import type { Tracing, TraceShare } from '#model/facts/records/tracing'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { namesTracer, tracerOf } from '#models/programs/tracers'
import { removalOf } from '../removal.ts'

/** Tracing that a change removes from a service. */
export interface LostTracing {
  readonly at: Place
  readonly subject: string
  readonly within: string
  /** As written: `HTTPXClientInstrumentor`, `opentelemetry-instrument`. */
  readonly by: string
  /** What is no longer traced. */
  readonly of: 'requests' | 'calls' | 'everything'
  /** An option turns it off: nothing is removed. */
  readonly isTurnedOff?: true
}

const rootOf = ({ file }: Linked<Tracing>): string => file.unit?.root ?? ''

/** Whether the set-up of the head, by itself or by a package, may trace everything. */
const tracesAll = (head: System, lost: Linked<Tracing>): boolean =>
  head
    .facts('tracing')
    .some(
      (one) =>
        rootOf(one) === rootOf(lost) &&
        (typeof one.instruments === 'string' || one.exemptWith.some((name) => one.file.unit?.dependencies.has(name))),
    )

/** Whether the change adds a part of tracing, or keeps this one elsewhere. */
const isSetUpElsewhere = (head: System, base: System, lost: Linked<Tracing>): boolean => {
  const keyOf = (one: Linked<Tracing>): string => `${one.at.path} ${one.by}`
  const before = new Set(base.facts('tracing').map(keyOf))
  return head
    .facts('tracing')
    .some((one) => rootOf(one) === rootOf(lost) && (!before.has(keyOf(one)) || one.by === lost.by) && one.file.role === 'production')
}

/** Whether what a part traced is still there: the calls of its clients, the routes, or else the code around it. */
const isThereStill = (head: System, lost: Linked<Tracing>): boolean => {
  const isOfUnit = ({ file }: { readonly file: Linked<Tracing>['file'] }): boolean => (file.unit?.root ?? '') === rootOf(lost)
  const clients = clientsOf(lost)
  if (lost.incoming && servesStill(head, isOfUnit)) return true
  if (clients.length > 0)
    return head.facts('external-call').some((call) => call.inService && isOfUnit(call) && clients.includes(call.library))
  return !lost.incoming && (lost.within === '' || head.hasFunction(lost.at.path, lost.within))
}

/** Whether a part of the service still answers: routes, or a server of procedures, whose methods are no routes. */
const servesStill = (head: System, isOfUnit: (fact: { readonly file: Linked<Tracing>['file'] }) => boolean): boolean =>
  head.facts('endpoint').some((one) => one.inService && isOfUnit(one)) ||
  [...head.facts('server'), ...head.facts('startable-server')].some(
    ({ serves, inService, file }) => serves === 'grpc' && inService && isOfUnit({ file }),
  )

const clientsOf = ({ instruments }: Tracing): readonly string[] =>
  typeof instruments === 'string' ? [] : instruments.flatMap(({ clients }) => clients)

/** What another rule reports at the same line: the transport of one client, code in front of routes. */
const isReportedAlready = (base: System, { at }: Linked<Tracing>): boolean =>
  [
    ...base.facts('recording').filter(({ what }) => what === 'trace'),
    ...base.facts('front').filter(({ does, isRegistered }) => does === 'trace' && isRegistered),
  ].some((one) => one.at.path === at.path && one.at.startLine <= at.endLine && at.startLine <= one.at.endLine)

function* lostSetUps(head: System, change: Change): Generator<LostTracing> {
  for (const lost of change.base.facts('tracing')) {
    const file = change.file(lost.at.path)
    // Headers that are filled by hand are recordings.
    if (file?.status !== 'modified' || lost.file.role !== 'production' || lost.instruments === 'unknown') continue
    const removal = removalOf(file, lost.at.startLine)
    if (!removal || isReportedAlready(change.base, lost)) continue
    if (tracesAll(head, lost) || isSetUpElsewhere(head, change.base, lost) || !isThereStill(head, lost)) continue
    yield {
      at: { path: lost.at.path, startLine: removal.headLine, endLine: removal.headLine },
      subject: `tracing by ${lost.by}`,
      within: lost.within,
      by: lost.by,
      of: lost.incoming ? 'requests' : clientsOf(lost).length > 0 ? 'calls' : 'everything',
    }
  }
}

/** Commands that start a service, with the words of each. */
const startsOf = (
  system: System,
  path: string,
): readonly { readonly fact: Linked<ImageCommand | PackageManifest>; readonly words: readonly string[] }[] => [
  ...system
    .facts('image-command')
    .filter(({ at }) => at.path === path)
    .map((fact) => ({ fact, words: fact.words })),
  ...system
    .facts('package-manifest')
    .filter(({ at }) => at.path === path)
    .flatMap((fact) => (fact.scripts.start === undefined ? [] : [{ fact, words: fact.scripts.start.split(' ') }])),
]

/** Programs and options that a command had before, and that make a tracer start with the service. */
function* lostLaunchers(head: System, change: Change): Generator<LostTracing> {
  const paths = new Set([...change.base.facts('image-command'), ...change.base.facts('package-manifest')].map(({ at }) => at.path))
  for (const path of paths) {
    if (change.file(path)?.status !== 'modified') continue
    const by = startsOf(change.base, path).flatMap(({ words }) => tracerOf(words) ?? [])[0]
    const now = startsOf(head, path)
    const [first] = now
    if (by === undefined || !first || now.some(({ words }) => tracerOf(words) !== undefined) || isLoadedByCode(head, change)) continue
    yield { at: first.fact.at, subject: 'tracer at start', within: '', by, of: 'everything' }
  }
}

/** Whether code, or another command, now loads a tracer that it did not load before. */
const isLoadedByCode = (head: System, { base }: Change): boolean => {
  const count = (system: System): number => system.facts('tracing').length
  return count(head) > count(base)
}

/** Whether an option newly turns off the tracing of clients that the service calls, and no other part of tracing covers them. */
const isTurnedOff = (head: System, base: System, share: Linked<TraceShare>, clients: readonly string[]): boolean => {
  const root = share.file.unit?.root ?? ''
  const isOfUnit = ({ file }: { readonly file: Linked<TraceShare>['file'] }): boolean => (file.unit?.root ?? '') === root
  if (base.facts('trace-share').some((one) => one.by === share.by && isOfUnit(one))) return false
  const ofBase = base.facts('tracing').filter((one) => isOfUnit(one) && one.file.role === 'production')
  if (!ofBase.some((one) => one.instruments === 'everything' || clientsOf(one).some((client) => clients.includes(client)))) return false
  const calls = head.facts('external-call').filter((call) => call.inService && isOfUnit(call) && clients.includes(call.library))
  const isCovered = (library: string): boolean =>
    head.facts('tracing').some((one) => one.at.startLine !== share.at.startLine && isOfUnit(one) && clientsOf(one).includes(library))
  return calls.some(({ library }) => !isCovered(library))
}

/** Settings that now say that nothing is traced. */
function* lostShares(head: System, { base }: Change): Generator<LostTracing> {
  const isSame = (one: Linked<TraceShare>, other: Linked<TraceShare>): boolean => one.at.path === other.at.path && one.by === other.by
  for (const share of head.facts('trace-share'))
    if (share.clients) {
      if (isTurnedOff(head, base, share, share.clients))
        yield { at: share.at, subject: share.subject, within: share.within, by: share.by, of: 'calls', isTurnedOff: true }
    } else if (share.isNothing && base.facts('trace-share').some((one) => isSame(one, share) && !one.isNothing))
      yield { at: share.at, subject: share.subject, within: '', by: share.by, of: 'everything' }
}

/** Whether a line that the change adds names a tracer: a variable, a command or a manifest may start it now. */
const mayTraceOtherwise = (head: System, change: Change): boolean =>
  [...head.paths].some((path) =>
    (change.file(path)?.hunks ?? []).some(({ lines }) => lines.some((line) => line.startsWith('+') && namesTracer(line))),
  )

/** Tracing that a change removes, although the service still runs what was traced. */
export function* lostTracing(head: System, change: Change): Generator<LostTracing> {
  const found = [...lostSetUps(head, change), ...lostLaunchers(head, change)]
  if (found.length > 0 && !mayTraceOtherwise(head, change)) yield* found
  yield* lostShares(head, change)
}
