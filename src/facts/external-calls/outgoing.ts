import type { ExportRecord, Fact } from '#model/fact'
import type { Pass } from '#model/facts/documents/summary'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Expr, Located } from '#code/model'
import { isOwn } from '#code/origin'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'
import type { LibraryIndex } from '#models/indexes/library-index'
import { clientFacts } from './client-facts.ts'
import { clientSettingFact, type WrittenSetting } from './client-setting.ts'
import type { PlaceOf } from '../reading/module-code.ts'
import { heldValues } from './held-values.ts'
import { passed } from '../summaries/passed.ts'
import { readingOf } from './reading-of.ts'
import type { Reading } from './reading.ts'
import { sentByCall, type Request } from './sent-by-call.ts'

/** What one file sends to other processes. */
export interface Outgoing {
  readonly facts: readonly Fact[]
  /** Functions that send something themselves. */
  readonly callers: readonly string[]
  /** Names by which other files of a package may reach a client of this one. */
  readonly shared: readonly ExportRecord[]
  /** The request that a call is, by the offsets of the call. */
  requestAt(place: Located): Request | undefined
  /** What the call at these offsets hands in, for linking; undefined if that is of no interest. */
  passAt(place: Located): Pass | undefined
}

const keyOf = ({ start, end }: Located): string => `${start}:${end}`

/** Reads what a file sends to other processes, the clients it makes for that, and the settings that bound them. */
export const readOutgoing = (file: CodeFile, libraries: LibraryIndex, placeOf: PlaceOf): Outgoing => {
  const reading = readingOf(file, libraries, placeOf)
  const facts: Fact[] = []
  const callers = new Set<string>()
  const requests = new Map<string, Request>()
  for (const placed of file.index.calls) {
    const { fact, caller, request } = sentByCall(reading, placed)
    if (caller !== undefined) callers.add(caller)
    if (request) requests.set(keyOf(request.call), request)
    if (fact) facts.push(fact)
    if (!isMadeInside(reading, placed)) facts.push(...clientsOf(reading, placed.call, placed.scope))
    facts.push(...settingsBy(reading, 'called', writtenBy(placed.call, placed.call.callee, placed.call.args, placed.scope)))
  }
  for (const { part, scope } of file.index.partAssigns)
    if (part.value)
      for (const target of part.targets) facts.push(...settingsBy(reading, 'assigned', writtenBy(part, target, [part.value], scope)))
  for (const { part, scope } of file.index.structs) facts.push(...clientsOf(reading, part, scope))
  facts.push(...heldValues(reading, new Set(facts.flatMap(askedFor))))
  return {
    facts,
    callers: [...callers],
    shared: sharedBy(facts),
    requestAt: (place) => requests.get(keyOf(place)),
    passAt: passesIn(reading),
  }
}

/** The names of this file that a request asks for its client. */
const askedFor = (fact: Fact): readonly string[] => {
  if (fact.kind === 'member-call') return [fact.target.name]
  const source = fact.kind === 'external-call' ? fact.source : undefined
  return source && 'ref' in source ? [source.ref.name] : []
}

/** A text with more calls is a bundle, whose functions no other file calls by name. */
const maxPassedCalls = 5_000

const passesIn = ({ file, summaries: { kinds } }: Reading): Outgoing['passAt'] => {
  if (file.index.calls.length > maxPassedCalls) return () => undefined
  let calls: ReadonlyMap<string, PlacedCall> | undefined
  return (place) => {
    calls ??= new Map(file.index.calls.map((placed) => [keyOf(placed.call), placed]))
    const placed = calls.get(keyOf(place))
    return placed && passed(file, kinds, placed)
  }
}

const writtenBy = (at: Located, target: Expr, values: readonly Expr[], scope: Scope): WrittenSetting => ({ at, target, values, scope })

/** What a function or a method of the file returns is made inside it. */
const isMadeInside = ({ file }: Reading, { call, scope }: PlacedCall): boolean =>
  isOwn(file.originOf(call.callee, scope)) && !isOwn(file.originOf(call, scope))

const clientsOf = (reading: Reading, site: Site, scope: Scope): readonly Fact[] => {
  const instance = reading.libraries.instance(site, scope)
  return instance ? clientFacts(reading, site, scope, instance) : []
}

const settingsBy = (reading: Reading, way: 'assigned' | 'called', written: WrittenSetting): readonly Fact[] => {
  return reading.libraries.settings(way, written.target, written.scope).flatMap((known) => clientSettingFact(reading, written, known) ?? [])
}

const sharedBy = (facts: readonly Fact[]): readonly ExportRecord[] =>
  facts.flatMap((fact) => (fact.kind === 'client' && fact.name !== '' ? [{ name: fact.name, local: fact.name }] : []))
