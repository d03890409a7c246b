import type { Fact, FactKind, FactOf, FileFacts } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import type { Client } from '#model/facts/calls/external-call'
import type { PackageManifest, PathMapping } from '#model/facts/documents/manifest'
import type { FileInfo, Linked, NotExamined, System, Unit } from '#model/system'
import { callGraph, leadsTo, reachOf, type CallGraph } from './call-graph.ts'
import { definitions, type Define, type Definition } from './definitions.ts'
import { exchangeFacts, factLists, type FactLists, type PlacedFile } from './fact-lists.ts'
import { graphTextOf, indexOf, interfaceOf, shapeTextOf } from './facts-index.ts'
import { fileInfos, ownersOf, evidentFiles } from './file-infos.ts'
import { FunctionIds } from './function-ids.ts'
import { implicitImplementations, type Implementation } from './implicit-implementations.ts'
import { definedIn, isDefinedIn, linkFile, noGraph, outsideOf, resolvesAlike, type FileLink } from './link-file.ts'
import { keepRunning } from './units/keep-running.ts'
import type { ModuleResolver } from './modules/module-resolver.ts'
import { roleOf } from './roles/role-of.ts'
import { moduleResolvers } from './modules/module-resolvers.ts'
import { bindBy, boundsOf, placeFacts, type Bounds, type Surroundings } from './place-facts.ts'
import { keepMemory, note } from './reads.ts'
import type { Before, Snapshot, SnapshotFile, Vocabulary } from './snapshot.ts'
import { openDeadlines, type OpenDeadlines } from './summaries/open-deadlines.ts'
import { Callers } from './summaries/passes.ts'
import { ecosystemOf, isLinkedCode, unitsOf } from './units/units.ts'

export type { Snapshot, SnapshotFile, Vocabulary }

/** The parts of a linked system, reused for its next edition. */
interface Linking {
  readonly vocabulary: Vocabulary
  readonly ids: FunctionIds
  readonly resolver: ModuleResolver
  readonly policy: string | undefined
  readonly kept: Snapshot['before']
  readonly aliases: Snapshot['aliases']
  readonly loaded: Snapshot['loaded']
  readonly links: ReadonlyMap<string, FileLink>
  readonly graph: CallGraph
  /** Implementations that no text names. */
  readonly implicit: readonly Implementation[]
  readonly bounds: Bounds
  readonly open: ReadonlyMap<string, OpenDeadlines>
  readonly placed: ReadonlyMap<string, readonly Linked<Fact>[]>
  readonly lists: FactLists
  /** An object that changes whenever the call graph does. */
  readonly graphEdition: object
  /** Number of functions when the system was last linked from scratch. */
  readonly firstIds: number
}

const linkings = new WeakMap<System, Linking>()

/** If more than this share of the files changed, linking from scratch is as fast as finding out what still holds. */
const worthEditing = 0.5

/** Removed functions keep their numbers. Once there are this many times the initial count, all are renumbered. */
const mostIds = 3

/**
 * Links the facts of one snapshot into a system. Pure: the same input gives the same system.
 *
 * @param edition a system linked earlier; whatever this snapshot shares with it is reused. The result is the same without it.
 */
export const link = (snapshot: Snapshot, edition?: System): System => {
  const byPath = new Map(snapshot.files.map((file) => [file.path, file]))
  const change = edition && changeOf(edition, snapshot, byPath)
  const before = change?.before
  const paths = edition && isSameOrder(edition.paths, snapshot.paths) ? edition.paths : snapshot.paths

  const isNewResolver = !change || paths !== edition?.paths || change.resolution || !isSameNames(before?.aliases, snapshot.aliases)
  const resolver = isNewResolver ? resolverOf(snapshot.files, paths, snapshot.aliases) : change.before.resolver
  // Everything that decides roles, sides and units is unchanged.
  const isSameShape =
    change !== undefined && !isNewResolver && change.shape && before?.policy !== undefined && before.policy === snapshot.policy
  const knowsBefore =
    edition !== undefined &&
    isSameNames(before?.loaded, snapshot.loaded) &&
    (isOf(snapshot.before, edition) || isAlike(snapshot.before, before?.kept))
  if (isSameShape && knowsBefore && change.touched.size === 0 && isSameList(edition.notExamined, snapshot.notExamined)) return edition

  const ids = before?.ids ?? new FunctionIds()
  const factsOf = (path: string): FileFacts | undefined => byPath.get(path)?.facts
  const functionsOf = (path: string): ReadonlySet<string> | undefined => {
    const file = byPath.get(path)
    return file && isLinkedCode(file.language) ? indexOf(file.facts).functions : undefined
  }
  const holds = (linked: FileLink): boolean =>
    change !== undefined &&
    !change.touched.has(linked.file.path) &&
    !visitsAny(linked, change.interfaces) &&
    (!isNewResolver || resolvesAlike(linked, resolver))
  const links = new Map<string, FileLink>()
  for (const file of snapshot.files) {
    const old = before?.links.get(file.path)
    links.set(file.path, old && holds(old) ? old : linkFile(file, factsOf, resolver, ids, functionsOf))
  }

  const units = isSameShape && knowsBefore ? edition.units : unitsOfSnapshot(snapshot, paths, edition?.units)
  const files = isSameShape && knowsBefore ? edition.files : fileInfos({ snapshot, links, units, resolver, before: edition?.files })

  const isTest = (path: string, infos: System['files'] = files): boolean => infos.get(path)?.role === 'test'
  const isSameGraph =
    change !== undefined &&
    !isNewResolver &&
    change.graph &&
    (files === edition?.files || [...files.keys()].every((path) => isTest(path) === isTest(path, edition?.files)))
  const implicit = isSameGraph ? change.before.implicit : implicitImplementations(snapshot.files)
  const implicitEdges = implicit.flatMap(({ of, by }) => [ids.give(of.path, of.name), ids.give(by.path, by.name)])
  const graphs = [...links.values()].map(({ graph }) => graph)
  // A test is no entry point: code that only tests call does not run in production.
  const entered = [...links].map(([path, { graph: own }]) => (isTest(path) ? { ...own, roots: [], module: undefined } : own))
  const graph = isSameGraph ? change.before.graph : callGraph([...entered, { ...noGraph, edges: implicitEdges }], ids.size)
  const otherReach = before && !isSameGraph ? pathsReachedOtherwise(before.graph, graph, ids) : new Set<string>()

  const bounds = boundsOf(settingsOf(links, files))
  const isSameBounds = before !== undefined && isSameBound(before.bounds, bounds)
  const clientOf = ({ path, name }: Definition): Client | undefined => {
    const file = byPath.get(path)
    return file && indexOf(file.facts).clients.get(name)
  }
  const open = openDeadlines({
    links,
    ids,
    callers: new Callers(graphs.map(({ passes }) => passes)),
    isProduction: (path) => files.get(path)?.role === 'production',
    clientOf,
  })
  const surroundings: Surroundings = {
    vocabulary: snapshot.vocabulary,
    clientOf,
    loggerOf: ({ path, name }) => byPath.get(path) && indexOf((byPath.get(path) as SnapshotFile).facts).loggers.get(name),
    bind: bindBy(bounds),
    openDeadlines: (path) => open.get(path),
    reachOf: (path) => {
      const numbers = ids.of(path)
      return (within) => reachOf(graph, numbers, within)
    },
  }
  const placed = new Map<string, readonly Linked<Fact>[]>()
  const exchanged: PlacedFile[] = (change?.gone ?? []).map((path) => ({ path, facts: [] }))
  for (const [path, linked] of links) {
    const file = files.get(path) as FileInfo
    const old = before?.placed.get(path)
    const isSame =
      old !== undefined &&
      isSameBounds &&
      before?.links.get(path) === linked &&
      edition?.files.get(path) === file &&
      !otherReach.has(path) &&
      before.open.get(path)?.text === open.get(path)?.text
    const facts = isSame ? old : placeFacts(linked, file, surroundings)
    placed.set(path, facts)
    if (!isSame) exchanged.push({ path, facts })
  }
  exchanged.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const lists = before ? exchangeFacts(before.lists, exchanged, before.placed) : factLists(exchanged)

  const linking: Linking = {
    vocabulary: snapshot.vocabulary,
    policy: snapshot.policy,
    kept: snapshot.before,
    aliases: snapshot.aliases,
    loaded: snapshot.loaded,
    ids,
    resolver,
    links,
    graph,
    implicit,
    bounds,
    open,
    placed,
    lists,
    graphEdition: isSameGraph ? change.before.graphEdition : {},
    firstIds: before?.firstIds ?? ids.size,
  }
  return systemOf(linking, { snapshot, paths, units, files, factsOf, functionsOf, edition })
}

interface Parts {
  readonly snapshot: Snapshot
  readonly paths: ReadonlySet<string>
  readonly units: readonly Unit[]
  readonly files: ReadonlyMap<string, FileInfo>
  readonly factsOf: (path: string) => FileFacts | undefined
  readonly functionsOf: (path: string) => ReadonlySet<string> | undefined
  readonly edition: System | undefined
}

const noFacts: readonly Linked<Fact>[] = []

/** Implementations by interface method. */
const implementersIn = (
  links: ReadonlyMap<string, FileLink>,
  implicit: readonly Implementation[],
): ReadonlyMap<string, readonly Definition[]> => {
  const found = new Map<string, Definition[]>()
  for (const { of, by } of implicit) found.set(`${of.path}\0${of.name}`, [...(found.get(`${of.path}\0${of.name}`) ?? []), by])
  for (const [path, { graph }] of links)
    for (const { of, by } of graph.implements) {
      const key = `${of.path}\0${of.name}`
      const list = found.get(key)
      if (list) list.push({ path, name: by })
      else found.set(key, [{ path, name: by }])
    }
  return found
}

const outsideIn = (linked: FileLink | undefined, resolver: ModuleResolver): readonly string[] =>
  linked?.isCode ? outsideOf(linked, resolver) : []

const systemOf = (linking: Linking, { snapshot, paths, units, files, factsOf, functionsOf, edition }: Parts): System => {
  const { resolver, links, graph, ids, lists, graphEdition } = linking
  const follow = definitions(factsOf, resolver)
  const define: Define = (path, ref) => {
    const linked = links.get(path)
    return linked && isDefinedIn(linked, ref) ? definedIn(linked, ref) : follow(path, ref)
  }
  const hasMark = (mark: FunctionMark) => (path: string, name: string) =>
    functionsOf(path) !== undefined &&
    (indexOf(factsOf(path) as FileFacts)
      .marks.get(name)
      ?.includes(mark) ??
      false)
  const notExamined = edition && isSameList(edition.notExamined, snapshot.notExamined) ? edition.notExamined : snapshot.notExamined
  const asked = <Answer>(answer: Answer): Answer => {
    note(system, 'graph', graphEdition)
    return answer
  }
  const whole = <Part>(name: string, part: Part): Part => {
    note(system, name, part)
    return part
  }
  let implementations: ReadonlyMap<string, readonly Definition[]> | undefined
  const implementersOf = (path: string, name: string): readonly Definition[] => {
    implementations ??= implementersIn(links, linking.implicit)
    return implementations.get(`${path}\0${name}`) ?? []
  }
  const listOf = (kind: string): readonly Linked<Fact>[] => lists.get(kind as FactKind) ?? noFacts
  const system: System = {
    facts: <Kind extends FactKind>(kind: Kind) => whole(`facts ${kind}`, listOf(kind)) as unknown as readonly Linked<FactOf<Kind>>[],
    does: (path, name, mark) => asked(leadsTo(graph, ids, { path, name }, hasMark(mark))),
    callees: (path, name) => asked(links.get(path)?.graph.callees.get(name) ?? []),
    uses: (path, name) => asked(links.get(path)?.graph.uses.get(name) ?? []),
    implementers: (path, name) => asked(implementersOf(path, name)),
    define: (path, ref) => asked(define(path, ref)),
    loads: (path) => asked(links.get(path)?.loads ?? []),
    outside: (path) => asked(outsideIn(links.get(path), resolver)),
    isMarked: (path, name, mark) => asked(hasMark(mark)(path, name)),
    hasFunction: (path, name) => asked(name === '' ? files.has(path) : (functionsOf(path)?.has(name) ?? false)),
    ...(snapshot.owner === undefined ? {} : { owner: snapshot.owner }),
    get units() {
      return whole('units', units)
    },
    get files() {
      return whole('files', files)
    },
    get paths() {
      return whole('paths', paths)
    },
    get notExamined() {
      return whole('notExamined', notExamined)
    },
  }
  linkings.set(system, linking)
  const parts: Readonly<Record<string, unknown>> = { graph: graphEdition, units, files, paths, notExamined }
  keepMemory(system, (question) => (question.startsWith('facts ') ? listOf(question.slice('facts '.length)) : parts[question]), edition)
  return system
}

/** The differences from a system that was linked earlier. */
interface SnapshotChange {
  readonly before: Linking
  /** Files that are new, or have other facts. */
  readonly touched: ReadonlySet<string>
  readonly gone: readonly string[]
  /** Changed or removed files whose interface to their importers differs. */
  readonly interfaces: ReadonlySet<string>
  /** Module resolution may differ. */
  readonly resolution: boolean
  /** All files still exist, and none has different calls. */
  readonly graph: boolean
  /** The same holds for everything that decides roles, sides and units, and the files are in the same order. */
  readonly shape: boolean
}

const changeOf = (edition: System, snapshot: Snapshot, byPath: ReadonlyMap<string, SnapshotFile>): SnapshotChange | undefined => {
  const before = linkings.get(edition)
  if (!before || before.vocabulary !== snapshot.vocabulary || before.ids.size > mostIds * before.firstIds) return undefined
  const gone = [...before.links.keys()].filter((path) => !byPath.has(path))
  const touched = snapshot.files.filter((file) => {
    const old = before.links.get(file.path)?.file
    return !old || old.facts !== file.facts || old.language !== file.language
  })
  if (touched.length + gone.length > worthEditing * snapshot.files.length) return undefined
  const pairs = [
    ...touched.map(({ path, facts }) => ({ path, old: before.links.get(path)?.file.facts, now: facts })),
    ...gone.map((path) => ({ path, old: before.links.get(path)?.file.facts, now: undefined })),
  ]
  const speaksOfModules = (facts: FileFacts | undefined): boolean =>
    facts !== undefined && (indexOf(facts).manifest !== undefined || indexOf(facts).mapping !== undefined)
  return {
    before,
    touched: new Set(touched.map(({ path }) => path)),
    gone,
    interfaces: new Set(pairs.flatMap(({ path, old, now }) => (old && now && interfaceOf(old) === interfaceOf(now) ? [] : [path]))),
    resolution: pairs.some(({ old, now }) => speaksOfModules(old) || speaksOfModules(now)),
    graph: pairs.every(({ old, now }) => old && now && graphTextOf(old) === graphTextOf(now)),
    shape: isSameOrder(before.links, byPath) && pairs.every(({ old, now }) => old && now && shapeTextOf(old) === shapeTextOf(now)),
  }
}

const visitsAny = ({ visited }: FileLink, paths: ReadonlySet<string>): boolean => {
  if (paths.size > 0) for (const path of visited) if (paths.has(path)) return true
  return false
}

/** How many files of a snapshot a system holds with the same facts. */
export const sharedFiles = (system: System, { files }: Snapshot): number => {
  const links = linkings.get(system)?.links
  let shared = 0
  if (links) for (const { path, facts } of files) if (links.get(path)?.file.facts === facts) shared += 1
  return shared
}

/** How many files of a system another system does not hold unchanged. */
export const ownFiles = (system: System, other: System): number => {
  const placed = linkings.get(other)?.placed
  let own = 0
  for (const [path, facts] of linkings.get(system)?.placed ?? []) if (placed?.get(path) !== facts) own += 1
  return own
}

interface Keyed {
  readonly size: number
  keys(): Iterator<string, unknown> & Iterable<string>
}

const isSameOrder = (one: Keyed, other: Keyed): boolean => {
  if (one === other) return true
  if (one.size !== other.size) return false
  const rest = other.keys()
  for (const item of one.keys()) if (rest.next().value !== item) return false
  return true
}

const isSameList = (one: readonly NotExamined[], other: readonly NotExamined[]): boolean =>
  one.length === other.length && one.every(({ path, reason }, at) => path === other[at]?.path && reason === other[at].reason)

const isSameNames = (one: Snapshot['aliases'], other: Snapshot['aliases']): boolean =>
  one === other || ((one?.size ?? 0) === (other?.size ?? 0) && [...(one ?? [])].every(([name, path]) => other?.get(name) === path))

/** Whether `before` is the system itself. */
const isOf = (before: Before | undefined, { files, units }: System): boolean => before?.files === files && before.units === units

const isAlike = (one: Before | undefined, other: Before | undefined): boolean =>
  one?.files === other?.files && one?.units === other?.units && isSameNames(one?.moved, other?.moved)

/** Builds the module resolver for the paths of a snapshot, from its manifests and path mappings. */
export const resolverOf = (
  files: readonly SnapshotFile[],
  paths: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string> = new Map(),
  searchPaths: readonly string[] = [],
): ModuleResolver => {
  const mappings = new Map<string, PathMapping>()
  for (const { path, facts } of files) {
    const { mapping } = indexOf(facts)
    if (mapping) mappings.set(path, mapping)
  }
  return moduleResolvers(paths, manifestFiles(files), mappings, { aliases, searchPaths })
}

const manifestFiles = (files: readonly SnapshotFile[]) =>
  files.flatMap(({ path, language, facts }) => {
    const manifest: PackageManifest | undefined = indexOf(facts).manifest
    const ecosystem = manifest && ecosystemOf(language)
    return manifest && ecosystem ? [{ path, ecosystem, manifest }] : []
  })

/** Names of the images that workloads of the repository run in a cluster, and of the programs that they start. */
const runByWorkloads = (files: readonly SnapshotFile[]): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const { path, facts } of files)
    if (roleOf(path) === 'production')
      for (const fact of facts.facts)
        if (fact.kind === 'workload' && fact.platform === 'kubernetes')
          for (const { image, command } of fact.containers) {
            const program = command?.words[0]
            if (program !== undefined) names.add(program)
            const last = image?.slice(image.lastIndexOf('/') + 1)
            if (last !== undefined) names.add(last.split(/[:@]/)[0] ?? last)
          }
  return names
}

/** The units of a snapshot; those of the earlier edition if they are equal. */
const unitsOfSnapshot = (snapshot: Snapshot, paths: ReadonlySet<string>, before: readonly Unit[] | undefined): readonly Unit[] => {
  const made = unitsOf(manifestFiles(snapshot.files), evidentFiles(snapshot.files), paths, runByWorkloads(snapshot.files))
  const units = ownersOf(snapshot.before ? keepRunning(made, snapshot.before, snapshot.files) : made, snapshot.ownerByConfig)
  return before && textOf(before) === textOf(units) ? before : units
}

const textOf = (units: readonly Unit[]): string =>
  JSON.stringify(units, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value))

function* settingsOf(links: ReadonlyMap<string, FileLink>, files: ReadonlyMap<string, FileInfo>) {
  for (const [path, linked] of links)
    for (const setting of linked.settings)
      yield { setting, target: setting.target && definedIn(linked, setting.target), file: files.get(path) as FileInfo }
}

const isSameBound = (one: Bounds, other: Bounds): boolean =>
  JSON.stringify([...one.byClient]) === JSON.stringify([...other.byClient]) &&
  JSON.stringify([...one.byLibrary]) === JSON.stringify([...other.byLibrary])

/** Files with a function whose entry points changed. */
const pathsReachedOtherwise = (before: CallGraph, now: CallGraph, ids: FunctionIds): ReadonlySet<string> => {
  const paths = new Set<string>()
  for (let id = 0; id < ids.size; id += 1) if ((before.reached[id] ?? 0) !== (now.reached[id] ?? 0)) paths.add(ids.pathOf(id))
  return paths
}
