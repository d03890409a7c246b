import type { Fact } from '#model/fact'
import type { Client, ExternalCall } from '#model/facts/calls/external-call'
import type { Recording } from '#model/facts/records/recording'
import type { Linked, System } from '#model/system'
import type { Place, Span } from '#model/source-file'
import { keyOf } from '#link/follow'
import { onlyRecords, recordedFrom, recordedIn, recordingsOf, usesOf } from './recordings.ts'
import { isTracedAnyway } from './traced-anyway.ts'
import { functionsByFile, usersOf, withOuter, type Named } from '#link/users'

/** What the other places of a service record, and this one does not. */
export type UnrecordedMatter = 'retry' | 'failure' | 'trace' | 'correlation'

/** A place without a recording that the same places in its service have. */
export interface UnrecordedPeer {
  readonly matter: UnrecordedMatter
  readonly fact: Linked<Fact>
  /** As written: the call, or what retries. */
  readonly by: string
  /** Where it belongs: at the client of a call, if the same file makes that for all calls. */
  readonly at: Place
  /** What records in the first of the other places, as written, and where. */
  readonly peer: { readonly by: string; readonly at: Place }
}

/** A place that records it. */
export interface RecordedPeer extends Pick<UnrecordedPeer, 'matter' | 'fact' | 'by'> {
  readonly at: Place
}

interface Candidate {
  readonly fact: Linked<Fact>
  /** The fact, if it is a request. */
  readonly call?: Linked<ExternalCall>
  readonly fn: Named
  readonly by: string
  /** Lines above the function that belong to it: decorators. */
  readonly lines: { readonly startLine: number; readonly endLine: number }
  /** Places that are compared with each other. */
  readonly group: string
  /** The last line of the pause before a further attempt. */
  readonly pauseLine?: number
}

type Recorded = Linked<Recording>

const outermost = (within: string): string => within.split(' > ')[0] ?? within

const nearest = (within: string): string => withOuter(within)[0] ?? within

const isAtRun = ({ reach }: { readonly reach: ReadonlySet<string> }): boolean =>
  reach.size === 0 || reach.has('request') || reach.has('job')

const matters: Readonly<
  Record<
    UnrecordedMatter,
    { readonly what: Recording['what']; readonly is: (one: Recorded) => boolean; readonly of: (system: System) => readonly Candidate[] }
  >
> = {
  retry: {
    what: 'metric',
    is: ({ of }) => of.includes('retry'),
    of: (system) =>
      system.facts('retry').flatMap((fact) =>
        fact.inService && isAtRun(fact) && !fact.awaitsState && !fact.client && !ownMetrics.test(fact.by)
          ? [
              {
                ...candidate(fact, fact.by, fact.file.unit?.root ?? '', spanOf(fact.at, fact.whole, fact.work)),
                ...(fact.pauseAt ? { pauseLine: fact.pauseAt.endLine } : {}),
              },
            ]
          : [],
      ),
  },
  failure: {
    what: 'metric',
    is: ({ of }) => of.includes('failure'),
    of: (system) =>
      system.facts('handled-error').flatMap((fact) => {
        if (!fact.inService || !isAtRun(fact) || !fact.reported || fact.isExplained) return []
        const calls = system
          .facts('external-call')
          .filter((call) => call.at.path === fact.at.path && call.within === fact.within && call.protocol !== 'process')
        const call = calls.find(({ callee }) => fact.works.includes(callee.split(/\W/).at(-1) ?? ''))
        return call ? [candidate(fact, call.callee, fact.at.path, fact.at)] : []
      }),
  },
  trace: {
    what: 'trace',
    is: ({ signal }) => signal !== 'extract',
    of: (system) => [...requests(system).filter(({ call }) => !isTracedAnyway(system, call)), ...plainClients(system)],
  },
  correlation: {
    what: 'correlation',
    is: ({ by }) => !isFreshId(by),
    of: (system) => (system.facts('tracing').some(({ inService }) => inService) ? [] : requests(system)),
  },
}

/** An id that is made for each call identifies no request of this service. */
const isFreshId = (by: string): boolean => {
  const words = by.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return (
    words.some((word) => /^(uuid|uuid4|uuidv4|randomUUID|nanoid|ulid|NewString)$/.test(word)) && words.every((word) => freshWords.has(word))
  )
}
const freshWords: ReadonlySet<string> = new Set([
  ...[
    'str',
    'String',
    'string',
    'uuid',
    'uuid4',
    'uuidv4',
    'UUID',
    'randomUUID',
    'crypto',
    'nanoid',
    'ulid',
    'NewString',
    'New',
    'v4',
    'hex',
    'toString',
  ],
])

const spanOf = (...spans: readonly (Span | undefined)[]): Span => ({
  startLine: Math.min(...spans.flatMap((span) => (span ? [span.startLine] : []))),
  endLine: Math.max(...spans.flatMap((span) => (span ? [span.endLine] : []))),
})

/** Retries of these libraries are counted by a registry of metrics, without any code. */
const ownMetrics = /resilience4j|^@Retry/

const candidate = <One extends Linked<Fact>>(fact: One, by: string, group: string, lines: Candidate['lines']) => ({
  fact,
  fn: { path: fact.at.path, name: nearest(fact.within) },
  by,
  group,
  lines,
})

const requests = (system: System) =>
  system.facts('external-call').flatMap((fact) => {
    const isRequest =
      fact.inService && fact.protocol === 'http' && (!fact.relative || fact.client) && fact.file.side !== 'frontend' && isAtRun(fact)
    return isRequest ? [{ ...candidate(fact, fact.callee, fact.file.unit?.root ?? '', fact.at), call: fact }] : []
  })

/**
 * Clients of which several are held by one name: calls go through any of them. Each is judged where it is made, unless what it is made with
 * may do more.
 */
const plainClients = (system: System): readonly Candidate[] => {
  const clients = system
    .facts('client')
    .filter(({ protocol, inService, file }) => protocol === 'http' && inService && file.side !== 'frontend')
  const byName = Map.groupBy(clients, ({ at, name }) => `${folderOf(at.path)} ${name}`)
  return [...byName.values()].flatMap((group) => {
    const functions = new Set(group.map(({ within }) => within))
    if (group[0]?.name === '' || functions.size < 2 || functions.has('')) return []
    const traced = group.filter((one) => recordedIn(system, { path: one.at.path, name: one.within }).some(isTransport))
    if (traced.length === 0) return []
    return group
      .filter((one) => one.isPlain || traced.includes(one))
      .map((one) => candidate(one, one.subject.split(' ').at(-1) ?? one.library, one.file.unit?.root ?? '', one.at))
  })
}

const isTransport = ({ what, signal }: Recorded): boolean => what === 'trace' && signal === 'transport'

/** Places whose peers in the same service record something that they do not. Where fewer than half of the places do so, nobody expects it. */
export const unrecordedPeers = (
  system: System,
): { readonly bare: readonly UnrecordedPeer[]; readonly covered: readonly RecordedPeer[] } => {
  const all = (Object.keys(matters) as UnrecordedMatter[]).flatMap((matter) => {
    const { what, is, of } = matters[matter]
    if (!recordingsOf(system).some((one) => one.what === what && is(one))) return []
    const isIt = (one: Recorded): boolean => one.what === what && is(one) && one.file.role === 'production'
    const perFunction = new Map(of(system).map((one) => [keyOf({ ...one.fn, name: outermost(one.fn.name) }), one]))
    return [...Map.groupBy(perFunction.values(), ({ group }) => group).values()].map((group) => {
      const covered = group.map((one) => ({ one, by: coverOf(system, one, what, isIt) }))
      const peers = covered.flatMap(({ one, by }) => (by && by !== 'unknown' ? [{ ...one, matter, at: by.at, with: by.by }] : []))
      const bare = covered.filter(({ by }) => !by)
      const [peer] = peers
      if (!peer || bare.length > peers.length) return { bare: [], covered: peers }
      return {
        bare: bare.map(({ one }) => ({
          matter,
          fact: one.fact,
          by: one.by,
          at: anchorOf(system, one),
          peer: { by: peer.with, at: peer.at },
        })),
        covered: peers,
      }
    })
  })
  return { bare: all.flatMap(({ bare }) => bare), covered: all.flatMap(({ covered }) => covered) }
}

/** What records for a place: its function, what that calls, the decorators above it, its client, or a caller's wrapper around it. */
const coverOf = (
  system: System,
  { fact, call, fn, lines }: Candidate,
  what: Recording['what'],
  is: (one: Recorded) => boolean,
): Recorded | 'unknown' | undefined => {
  const own =
    [...recordedFrom(system, fn).values()].find(is) ?? [...recordedFrom(system, { ...fn, name: outermost(fn.name) }).values()].find(is)
  // A client is made by its own function: others around it make other clients.
  if (own || fact.kind === 'client') return own
  const above = system
    .uses(fn.path, '')
    .filter(({ line }) => lines.startLine - decorators <= line && line <= lines.endLine)
    .flatMap((target) => [...recordedFrom(system, target).values()])
    .find(is)
  if (above) return above
  const nearby = recordedIn(system, { path: fn.path, name: '' }).find(
    (one) => is(one) && one.within === '' && lines.startLine - decorators <= one.at.startLine && one.at.startLine <= lines.endLine,
  )
  return nearby ?? (call ? ofClient(system, call, is) : undefined) ?? aroundOf(system, fn, what, is)
}

const decorators = 3

/** What the client of a call records, as far as files of the repository make it: its transport, or a hook. */
const ofClient = (system: System, call: Linked<ExternalCall>, is: (one: Recorded) => boolean): Recorded | 'unknown' | undefined => {
  const { at, client } = call
  const made = client && system.define(at.path, { ...client, name: client.name.replace(/\(\)$/, '') })
  // A file that makes clients for others serves nothing else.
  const ofMaker = made && made.path !== at.path && recordingsOf(system).find((one) => one.at.path === made.path && is(one))
  if (ofMaker) return ofMaker
  const calling = new Set(system.facts('external-call').flatMap((one) => (one.at.path === at.path ? [outermost(one.within)] : [])))
  for (const name of functionsByFile(system).get(at.path) ?? []) {
    const found =
      calling.has(outermost(name)) || isHelper(system, { path: at.path, name }, calling)
        ? undefined
        : [...recordedFrom(system, { path: at.path, name }).values()].find(is)
    if (found) return found
  }
  if (isOfLibrary(call) || clientOf(system, call)) return undefined
  // Whoever hands the client in decides what it does.
  return 'unknown'
}

/** A function that the calling functions of its file use each for itself: it makes headers for those that do, and is no hook of the client. */
const isHelper = (system: System, fn: Named, calling: ReadonlySet<string>): boolean => {
  const users = usersOf(system, fn)
  return fn.name !== '' && users.length > 0 && users.every((user) => user.path === fn.path && calling.has(outermost(user.name)))
}

/** A function of the library itself: `axios.get`, `fetch`. */
const isOfLibrary = ({ callee, client, library, source }: Linked<ExternalCall>): boolean => {
  const [first = '', ...rest] = callee.split('.')
  return !client && !source && (rest.length === 0 || library.split(/[^\w]/).includes(first))
}

/** The client that the same package makes for a call. */
const clientOf = (system: System, { at, client, callee }: Linked<ExternalCall>): Linked<Client> | undefined => {
  const folder = folderOf(at.path)
  const name = lastName(client?.name ?? callee.split('.').slice(0, -1).join('.'))
  const [made, other] = system.facts('client').filter((one) => folderOf(one.at.path) === folder && lastName(one.name) === name)
  return made && !other ? made : undefined
}

const folderOf = (path: string): string => (path.endsWith('.go') ? path.slice(0, path.lastIndexOf('/')) : path)

const lastName = (name: string): string => name.split('.').at(-1) ?? name

/** A request is traced where its client is made, if that is in the same file. */
const anchorOf = (system: System, { fact, call, pauseLine }: Candidate): Place => {
  // Up to the pause before the next attempt, where a count belongs.
  if (pauseLine !== undefined) return { ...fact.at, endLine: Math.max(fact.at.endLine, pauseLine) }
  const made = call && call.client?.module === undefined ? clientOf(system, call) : undefined
  return made?.at.path === fact.at.path ? made.at : fact.at
}

/** A function that retries counts its own attempts: it covers only work that it is given. */
const isOfOtherRetry = (system: System, target: Named, line: number, user: Named, fn: Named): boolean =>
  system.facts('retry').some(({ at, within }) => at.path === target.path && outermost(within) === outermost(target.name)) &&
  !usesOf(system, user).some((use) => use.target.path === fn.path && use.target.name === fn.name && use.line === line)

const aroundOf = (system: System, fn: Named, what: Recording['what'], is: (one: Recorded) => boolean, depth = 0): Recorded | undefined => {
  for (const user of usersOf(system, fn)) {
    if (user.name === '') continue
    const found =
      withOuter(user.name)
        .flatMap((name) => recordedIn(system, { path: user.path, name }))
        .find(is) ??
      usesOf(system, user)
        .filter(({ target, line }) => onlyRecords(system, target, what) && !isOfOtherRetry(system, target, line, user, fn))
        .flatMap(({ target }) => [...recordedFrom(system, target).values()])
        .find(is) ??
      (depth < 1 ? aroundOf(system, user, what, is, depth + 1) : undefined)
    if (found) return found
  }
  return undefined
}
