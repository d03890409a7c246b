import type { Deadline, Fact } from '#model/fact'
import type { Client, DecidedByCallers, ExternalCall, MemberCall, UnsetDeadline } from '#model/facts/calls/external-call'
import { definedIn, type FileLink } from '../link-file.ts'
import type { Definition } from '../definitions.ts'
import { indexOf } from '../facts-index.ts'
import type { FunctionIds } from '../function-ids.ts'
import type { Deciding } from './decided-by-callers.ts'
import { HeldValues } from './held-values.ts'
import type { Callers } from './passes.ts'
import type { Answer } from './values.ts'

/** A client that linking finds behind a name, as far as requests through it need it. */
export type FoundClient = Pick<Client, 'library' | 'deadline'>

/** What other files decide about the requests of a file, and what is written in it that decides about requests elsewhere. */
export interface OpenDeadlines {
  /** Requests for which most callers set no deadline, or whose client has none. */
  readonly decided: ReadonlyMap<Fact, DecidedByCallers>
  /** Clients of requests that the file does not make. */
  readonly clients: ReadonlyMap<Fact, FoundClient>
  /** Calls that leave out a deadline which other callers set. */
  readonly unset: readonly UnsetDeadline[]
  /** All of it as one text, for comparison with another edition. */
  readonly text: string
}

interface Sources {
  readonly links: ReadonlyMap<string, FileLink>
  readonly ids: FunctionIds
  readonly callers: Callers
  /** Whether a file runs in production: what tests do decides nothing. */
  readonly isProduction: (path: string) => boolean
  readonly clientOf: (definition: Definition) => Client | undefined
}

const placeOf = ({ path, within, line }: Deciding): string => `${path}\0${within}\0${line}`

const allOf = (calls: readonly Deciding[], count: number): Answer => {
  if (calls.some(({ answer }) => answer === 'set')) return 'set'
  return calls.length === count && calls.every(({ answer }) => answer === 'unset') ? 'unset' : 'unknown'
}

/** What one call decides if any of several parameters may set the deadline: it must leave out all of them. */
const together = (lists: readonly (readonly Deciding[])[]): readonly Deciding[] => {
  const [first = []] = lists
  if (lists.length === 1) return first
  return [...Map.groupBy(lists.flat(), placeOf).values()].flatMap((calls) => {
    const [call] = calls
    return call ? [{ ...call, answer: allOf(calls, lists.length) }] : []
  })
}

/** What is known of a deadline that several places decide. */
interface Verdict {
  /** It is missing where the request is made. */
  readonly isMissing: boolean
  /** It is missing at these places, and others set it. */
  readonly missingAt: readonly Deciding[]
  readonly isSet: boolean
}

const verdictOf = (places: readonly Deciding[]): Verdict => {
  const without = places.filter(({ answer }) => answer === 'unset')
  const isMissing = without.length > places.length - without.length
  const isSet = places.length > 0 && places.every(({ answer }) => answer === 'set')
  return { isMissing, missingAt: isMissing ? [] : without, isSet }
}

class Found {
  readonly decided = new Map<Fact, DecidedByCallers>()
  readonly clients = new Map<Fact, FoundClient>()
  readonly unset: UnsetDeadline[] = []

  get text(): string {
    return JSON.stringify([
      [...this.decided].map(([{ at, subject }, by]) => [at, subject, by]),
      [...this.clients].map(([{ at, subject }, client]) => [at, subject, client]),
      this.unset,
    ])
  }
}

/**
 * Finds the deadlines that other functions and files decide, for all requests of a snapshot. A deadline that most callers leave out is missing
 * at the request; one that other callers set is missing at the call that leaves it out.
 */
export const openDeadlines = ({ links, ids, callers, isProduction, clientOf }: Sources): ReadonlyMap<string, OpenDeadlines> => {
  const values = new HeldValues({ links, ids, callers, counts: isProduction, clientOf })
  const found = new Map<string, Found>()
  const at = (path: string): Found => {
    const known = found.get(path)
    if (known) return known
    const made = new Found()
    found.set(path, made)
    return made
  }
  const missing = (path: string, request: Requested, places: readonly Deciding[]): void => {
    // Several requests of a wrapper, or through one client, lack one deadline.
    for (const place of places) {
      const made = unsetDeadline(path, request, place)
      const { unset } = at(place.path)
      const isKnown = unset.some(
        ({ subject, within, at: { startLine } }) => subject === made.subject && within === made.within && startLine === place.line,
      )
      if (!isKnown) unset.push(made)
    }
  }

  const ofExternalCall = (path: string, fact: ExternalCall): void => {
    if (fact.streaming || (fact.relative && !fact.client) || !fact.open) return
    const { uses, unset } = fact.open
    const client = fact.source && verdictOf(values.of(path, fact.source))
    if (client && uses.length > 0 && !client.isMissing) return
    const places =
      uses.length > 0 ? together(uses.map((use) => values.ofParameter(path, use))) : fact.source ? values.of(path, fact.source) : []
    const { isMissing, missingAt } = verdictOf(places)
    if (isMissing) at(path).decided.set(fact, countOf(places))
    else missing(path, { ...fact, deadline: unset }, missingAt)
  }

  const ofMemberCall = (path: string, fact: MemberCall, linked: FileLink): void => {
    const target = fact.use ? undefined : definedIn(linked, fact.target)
    if ((target && clientOf(target)) || fact.boundedBy !== undefined) return
    const places = values.of(
      path,
      fact.use ? { use: fact.use } : { ref: fact.target, ...(fact.made === undefined ? {} : { pass: fact.made }) },
    )
    const [library, ...others] = new Set(places.flatMap((place) => place.library ?? []))
    if (library === undefined || others.length > 0) return
    const { isMissing, missingAt, isSet } = verdictOf(places)
    const request = { callee: fact.callee, library, at: fact.at, ...(fact.unawaited ? { unawaited: fact.unawaited } : {}) }
    if (isMissing) at(path).clients.set(fact, { library, deadline: { state: 'none' } })
    else if (isSet) at(path).clients.set(fact, { library, deadline: { state: 'bounded', by: 'its client' } })
    else missing(path, { ...request, deadline: { state: 'none' } }, missingAt)
  }

  for (const [path, linked] of links) {
    if (!isProduction(path)) continue
    for (const fact of indexOf(linked.file.facts).open)
      if (fact.kind === 'external-call') ofExternalCall(path, fact)
      else ofMemberCall(path, fact, linked)
  }
  return found
}

type Requested = Pick<ExternalCall, 'callee' | 'library' | 'target' | 'unawaited' | 'at'> & { readonly deadline: Deadline }

const countOf = (places: readonly Deciding[]): DecidedByCallers => {
  const without = places.filter(({ answer }) => answer === 'unset')
  const [first] = without
  // Callers of several functions are no callers of the first one.
  if (places.some(({ callee, parameter }) => callee !== first?.callee || parameter !== first.parameter))
    return { through: '', parameter: '', unset: without.length, callers: places.length }
  return { through: first?.callee ?? '', parameter: first?.parameter ?? '', unset: without.length, callers: places.length }
}

const unsetDeadline = (path: string, { callee, library, target, unawaited, at, deadline }: Requested, place: Deciding): UnsetDeadline => ({
  kind: 'unset-deadline',
  at: { startLine: place.line, endLine: place.line },
  within: place.within,
  subject: `${library} through ${place.callee} without ${place.parameter || 'a timeout'}`,
  callee: place.callee,
  parameter: place.parameter,
  isClient: place.library !== undefined,
  request: { callee, library, ...(target === undefined ? {} : { target }), ...(unawaited ? { unawaited } : {}) },
  requestAt: { path, ...at },
  deadline,
})
