import type { ExportRecord, FactKind, FileFacts, Ref } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { Client, ClientSetting, ExternalCall, MemberCall } from '#model/facts/calls/external-call'
import type { Handed, HandedRef, HeldValue } from '#model/facts/documents/summary'
import type { Logger } from '#model/facts/records/log'
import type { StartableServer } from '#model/facts/process/process'
import type { PackageManifest, PathMapping } from '#model/facts/documents/manifest'

/** A file's facts, indexed for linking. */
export interface FactsIndex {
  /** The first export of a name wins. */
  readonly exports: ReadonlyMap<string, ExportRecord>
  /** `export * from`. */
  readonly stars: readonly (ExportRecord & { readonly module: string })[]
  /** Exports whose name has members or is a call (`Store.Save`, `NewStore()`); undefined if there are none. */
  readonly members: ReadonlyMap<string, ExportRecord> | undefined
  readonly functions: ReadonlySet<string>
  readonly marks: ReadonlyMap<string, readonly FunctionMark[]>
  readonly clients: ReadonlyMap<string, Client>
  readonly loggers: ReadonlyMap<string, Logger>
  readonly startable: ReadonlyMap<string, StartableServer>
  readonly settings: readonly ClientSetting[]
  /** Requests whose callers decide their deadline, or whose client other files may make. */
  readonly open: readonly (ExternalCall | MemberCall)[]
  readonly held: readonly HeldValue[]
  /** The class whose constructor and fields a class has, where that is recorded. */
  readonly bases: ReadonlyMap<string, Ref>
  /** The classes that its classes extend, and the types that its structs embed. */
  readonly parents: ReadonlyMap<string, readonly Ref[]>
  readonly manifest: PackageManifest | undefined
  readonly mapping: PathMapping | undefined
}

const known = new WeakMap<FileFacts, FactsIndex>()

/** Indexes facts once, however many snapshots share them. */
export const indexOf = (facts: FileFacts): FactsIndex => {
  const before = known.get(facts)
  if (before) return before
  const made = make(facts)
  known.set(facts, made)
  return made
}

const firstOfName = (records: readonly ExportRecord[]): ReadonlyMap<string, ExportRecord> => {
  const index = new Map<string, ExportRecord>()
  for (const record of records) if (!index.has(record.name)) index.set(record.name, record)
  return index
}

/** A class that holds another one has all that this one has. */
const isBase = (value: Handed, name: string): value is HandedRef =>
  typeof value === 'object' && 'ref' in value && !name.includes('.') && !name.endsWith(')')

const make = ({ exports, functions, facts, abstracts = [], bases: parents = [] }: FileFacts): FactsIndex => {
  const clients = new Map<string, Client>()
  const loggers = new Map<string, Logger>()
  const startable = new Map<string, StartableServer>()
  const settings: ClientSetting[] = []
  const open: (ExternalCall | MemberCall)[] = []
  const held: HeldValue[] = []
  const bases = new Map<string, Ref>()
  let manifest: PackageManifest | undefined
  let mapping: PathMapping | undefined
  for (const fact of facts) {
    if (fact.kind === 'client' && fact.name) clients.set(fact.name, fact)
    else if (fact.kind === 'logger' && fact.name) loggers.set(fact.name, fact)
    else if (fact.kind === 'startable-server') startable.set(fact.name, fact)
    else if (fact.kind === 'client-setting') settings.push(fact)
    else if ((fact.kind === 'external-call' && fact.open) || fact.kind === 'member-call') open.push(fact)
    else if (fact.kind === 'held-value') {
      if (isBase(fact.value, fact.target.name)) bases.set(fact.target.name, fact.value.ref)
      else held.push(fact)
    } else if (fact.kind === 'package-manifest') manifest = fact
    else if (fact.kind === 'path-mapping') mapping = fact
  }
  const members = exports.filter(({ name }) => /[.(]/.test(name))
  return {
    exports: firstOfName(exports),
    stars: exports.filter(
      (record): record is ExportRecord & { readonly module: string } => record.name === '*' && record.module !== undefined,
    ),
    members: members.length > 0 ? firstOfName(members) : undefined,
    functions: new Set([...functions.map(({ name }) => name), ...abstracts]),
    marks: new Map(functions.flatMap(({ name, marks }) => (marks ? [[name, marks] as const] : []))),
    clients,
    loggers,
    startable,
    settings,
    open,
    held,
    bases,
    parents: new Map([...Map.groupBy(parents, ({ of }) => of)].map(([of, list]) => [of, list.map(({ base }) => base)])),
    manifest,
    mapping,
  }
}

/** Everything that links of other files may depend on, as one text. Files with equal texts are interchangeable for their importers. */
export const interfaceOf = (facts: FileFacts): string => {
  const { functions, clients, loggers, startable, bases } = indexOf(facts)
  return JSON.stringify([
    facts.exports,
    facts.bases,
    [...functions],
    [...clients.values()],
    [...loggers.values()],
    [...startable.values()],
    [...bases],
  ])
}

/** Everything that the call graph depends on, as one text. It holds no line numbers. */
export const graphTextOf = ({ imports, exports, functions, calls, implementations, bases, abstracts, roots, traits }: FileFacts): string =>
  JSON.stringify([
    imports,
    exports,
    functions.map(({ name, marks }) => [name, marks]),
    calls.map(({ from, to, handedOn, stored }) => [from, to, handedOn, stored]),
    implementations,
    bases,
    abstracts,
    roots,
    // Go types of tests and generated ones implement no interface of the service.
    traits.tests,
    traits.generated,
  ])

/** Kinds of facts that mark the entry points of a running service. */
const serves: ReadonlySet<FactKind> = new Set<FactKind>(['server', 'endpoint', 'consumer', 'schedule', 'webhook-receiver'])

/** Whether a file holds an entry point of a running service. */
export const isServing = ({ traits, facts }: FileFacts): boolean =>
  !traits.generated && (traits.starts === 'server' || traits.starts === 'worker' || facts.some(({ kind }) => serves.has(kind)))

/** Everything that the roles, sides and units of a snapshot depend on, as one text. */
export const shapeTextOf = (facts: FileFacts): string => {
  const { imports, exports, traits } = facts
  const { manifest } = indexOf(facts)
  // Go programs that are run by hand are recognised by `main` and by their kinds of facts.
  const mains = exports.filter(({ name }) => name === 'main')
  const servers = facts.facts.flatMap((fact) => (fact.kind === 'server' ? [[fact.serves, fact.loopback]] : []))
  const commands = facts.facts.flatMap((fact) =>
    fact.kind === 'image-command' || (fact.kind === 'code-load' && fact.what === 'command') ? [fact.words] : [],
  )
  const workloads = facts.facts.flatMap((fact) =>
    fact.kind === 'workload' ? fact.containers.map(({ image, command }) => [image, command?.words[0]]) : [],
  )
  return JSON.stringify([
    workloads,
    imports,
    mains,
    traits,
    manifest,
    commands,
    servers,
    isServing(facts),
    [...new Set(facts.facts.map(({ kind }) => kind))].sort(),
  ])
}
