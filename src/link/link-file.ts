import type { CallRecord, Fact, FileFacts, Ref } from '#model/fact'
import type { ClientSetting } from '#model/facts/calls/external-call'
import type { ServerStart, StartableServer } from '#model/facts/process/process'
import type { Handed, Pass } from '#model/facts/documents/summary'
import { definitions, type Define, type Definition } from './definitions.ts'
import { indexOf } from './facts-index.ts'
import type { FunctionIds } from './function-ids.ts'
import type { SnapshotFile } from './snapshot.ts'
import type { ModuleResolver } from './modules/module-resolver.ts'
import type { PassedCalls } from './summaries/passes.ts'
import { partsOf } from './summaries/parts-of.ts'
import { isLinkedCode } from './units/units.ts'

/** A question to the module resolver, and its answer. */
interface Asked {
  readonly from: string
  readonly module: string
  /** A member that may itself be a module. */
  readonly member?: string
  readonly answer: readonly string[] | string | undefined
}

/**
 * The result of linking one file. It stays valid as long as the file's facts, the resolver's answers, and the interfaces of the
 * {@link FileLink.visited} files do not change.
 */
export interface FileLink {
  readonly file: SnapshotFile
  readonly isCode: boolean
  /** Files that it loads when it runs. */
  readonly loads: readonly string[]
  /** Where the names that it uses from other modules are defined. */
  readonly defined: ReadonlyMap<string, Definition | undefined>
  /** Files that influenced the result. */
  readonly visited: ReadonlySet<string>
  readonly asked: readonly Asked[]
  readonly graph: FileGraph
  readonly settings: readonly ClientSetting[]
  /** The servers that other files make and this file starts. */
  readonly started: ReadonlyMap<ServerStart, StartableServer>
}

/** A function that another one calls, passes on or keeps, with the line of the first such place. */
export interface Use extends Definition {
  readonly line: number
  readonly stored?: true
}

/** A file's part of the call graph. */
export interface FileGraph {
  /** Pairs of function numbers: the first leads to the second. */
  readonly edges: readonly number[]
  /** Functions called from outside, with the kind of entry point. */
  readonly roots: readonly { readonly id: number; readonly reach: 'request' | 'job' | 'signal' | 'startup' }[]
  /** Number of the module itself. */
  readonly module: number | undefined
  /** What a function calls directly. */
  readonly callees: ReadonlyMap<string, readonly Definition[]>
  /** What a function calls directly or passes on. */
  readonly uses: ReadonlyMap<string, readonly Use[]>
  /** What its functions hand to those they call, where that is recorded. */
  readonly passes: readonly PassedCalls[]
  /** The interface methods that its functions implement, each with the function's name. */
  readonly implements: readonly { readonly of: Definition; readonly by: string }[]
}

const keyOf = (module: string, name: string): string => `${module}\0${name}`

/** The definition of a name that the file's facts mention. */
export const definedIn = ({ file, defined }: FileLink, ref: Ref): Definition | undefined =>
  ref.module === undefined ? { path: file.path, name: ref.name } : defined.get(keyOf(ref.module, ref.name))

/** Whether {@link definedIn} knows a name: linking resolved it. */
export const isDefinedIn = ({ defined }: FileLink, { module, name }: Ref): boolean =>
  module === undefined || defined.has(keyOf(module, name))

/** The names from other files that a fact mentions and linking follows. */
const refsOf = (fact: Fact): readonly (Ref | undefined)[] => {
  switch (fact.kind) {
    case 'member-call':
      return withHead(fact.target)
    case 'client-setting':
      return [fact.target]
    case 'external-call':
      return [fact.client, ...(fact.source && 'ref' in fact.source ? withHead(fact.source.ref) : [])]
    case 'held-value':
      return [...withHead(fact.target), ...refsIn(fact.value)]
    case 'server-start':
      return [fact.of]
    case 'log-call':
      return [fact.logger, ...(fact.instances ?? []).flatMap(({ of }) => of)]
    default:
      return []
  }
}

/** A name, and the part of it that a file may define alone. */
const withHead = (ref: Ref): readonly Ref[] => {
  const { head } = partsOf(ref.name)
  return ref.module === undefined || head === ref.name ? [ref] : [ref, { module: ref.module, name: head }]
}

const refsIn = (value: Handed): readonly Ref[] => (typeof value === 'object' && 'ref' in value ? withHead(value.ref) : [])

/** The names of other files that a call hands on. */
const refsOfPass = (pass: Pass): readonly Ref[] => {
  if (typeof pass === 'number') return []
  if (!('args' in pass)) return pass.flatMap(refsIn)
  return [...pass.args, ...Object.values(pass.named ?? {})].flatMap(refsIn)
}

/** Names of constructors in the languages. */
const constructors = ['constructor', '__init__']

/** Classes that extend one another, followed this far. */
const maxBases = 4

export const noGraph: FileGraph = {
  edges: [],
  roots: [],
  module: undefined,
  callees: new Map(),
  uses: new Map(),
  passes: [],
  implements: [],
}

/** Links one file of a snapshot. */
export const linkFile = (
  file: SnapshotFile,
  factsOf: (path: string) => FileFacts | undefined,
  resolver: ModuleResolver,
  ids: FunctionIds,
  functionsOf: (path: string) => ReadonlySet<string> | undefined,
): FileLink => {
  const visited = new Set<string>()
  const asked: Asked[] = []
  const defined = new Map<string, Definition | undefined>()
  const listening: ModuleResolver = {
    resolve(from, module) {
      const answer = resolver.resolve(from, module)
      asked.push({ from, module, answer })
      return answer
    },
    inner(from, module, member) {
      const answer = resolver.inner(from, module, member)
      asked.push({ from, module, member, answer })
      return answer
    },
  }
  const follow = definitions(factsOf, listening, (path) => visited.add(path))
  const define: Define = (from, ref) => {
    if (ref.module === undefined) return { path: from, name: ref.name }
    const key = keyOf(ref.module, ref.name)
    if (defined.has(key)) return defined.get(key)
    const found = follow(from, ref)
    defined.set(key, found)
    return found
  }
  for (const fact of file.facts.facts) {
    for (const ref of refsOf(fact)) if (ref) define(file.path, ref)
  }
  for (const { passes = [] } of file.facts.calls) for (const pass of passes) for (const ref of refsOfPass(pass)) define(file.path, ref)
  const isCode = isLinkedCode(file.language)
  return {
    file,
    isCode,
    loads: isCode ? loadsOf(file, listening) : [],
    defined,
    visited,
    asked,
    graph: isCode ? graphOf(file, define, ids, functionsOf, factsOf, follow) : noGraph,
    settings: indexOf(file.facts).settings,
    started: startedIn(file, define, follow, factsOf),
  }
}

/** Functions that pass on what another file makes, followed this far. */
const mostMakers = 4

const startedIn = (
  { path, facts }: SnapshotFile,
  define: Define,
  follow: Define,
  factsOf: (path: string) => FileFacts | undefined,
): ReadonlyMap<ServerStart, StartableServer> => {
  const madeBy = ({ isResult }: Pick<ServerStart, 'isResult'>, target: Definition | undefined, depth = 0): StartableServer | undefined => {
    const its = target && factsOf(target.path)
    const made = its && indexOf(its).startable.get(isResult ? `${target.name}()` : target.name)
    if (!made?.madeBy || depth > mostMakers) return made
    return madeBy(made.madeBy, follow(target?.path ?? path, made.madeBy.of), depth + 1)
  }
  return new Map(
    facts.facts.flatMap((fact) => {
      if (fact.kind !== 'server-start') return []
      const made = madeBy(fact, define(path, fact.of))
      return made ? [[fact, made] as const] : []
    }),
  )
}

const loadsOf = ({ path, facts }: SnapshotFile, { resolve }: ModuleResolver): readonly string[] =>
  facts.imports.flatMap(({ typeOnly, module }) => (typeOnly ? [] : resolve(path, module)))

/** The modules that a file imports and that are no file of the repository, as written. */
export const outsideOf = ({ file: { path, facts } }: FileLink, { resolve }: ModuleResolver): readonly string[] =>
  facts.imports.flatMap(({ typeOnly, module }) => (typeOnly || resolve(path, module).length > 0 ? [] : [module]))

const graphOf = (
  { path, facts }: SnapshotFile,
  define: Define,
  ids: FunctionIds,
  functionsOf: (path: string) => ReadonlySet<string> | undefined,
  factsOf: (path: string) => FileFacts | undefined,
  follow: Define,
): FileGraph => {
  const edges: number[] = []
  const callees = new Map<string, Definition[]>()
  const uses = new Map<string, Use[]>()
  const isFunction = ({ path: at, name }: Definition): boolean => functionsOf(at)?.has(name) ?? false
  const passedCalls: PassedCalls[] = []
  const addPasses = ({ from, startLine, passes }: CallRecord, target: Definition): void => {
    const called = isFunction(target) ? target : constructorOf(target)
    if (passes && called) passedCalls.push({ from: ids.give(path, from), to: ids.give(called.path, called.name), line: startLine, passes })
  }
  /** A construction names the class: the constructor may be that of the class it extends. */
  const constructorOf = (target: Definition, depth = 0): Definition | undefined => {
    const own = constructors.map((name) => ({ path: target.path, name: `${target.name}.${name}` })).find(isFunction)
    const facts = own || depth > maxBases ? undefined : factsOf(target.path)
    const base = facts && indexOf(facts).bases.get(target.name)
    const outer = base && follow(target.path, base)
    return own ?? (outer && constructorOf(outer, depth + 1))
  }
  /** A method that a class has from the class it extends, or a struct from a type that it embeds. */
  const inheritedOf = ({ path: at, name }: Definition, depth = 0): Definition | undefined => {
    const dot = name.lastIndexOf('.')
    const facts = dot < 1 || depth > maxBases ? undefined : factsOf(at)
    for (const base of (facts && indexOf(facts).parents.get(name.slice(0, dot))) ?? []) {
      const outer = base.module === undefined ? { path: at, name: base.name } : follow(at, base)
      const found = outer && { path: outer.path, name: outer.name + name.slice(dot) }
      const method = found && (isFunction(found) ? found : inheritedOf(found, depth + 1))
      if (method) return method
    }
    return undefined
  }
  const addCall = (record: CallRecord): void => {
    const { from, to, handedOn, stored } = record
    const named = define(path, to)
    if (named && record.passes) addPasses(record, named)
    // A construction runs the constructor.
    const target = named && (isFunction(named) ? named : (constructorOf(named) ?? inheritedOf(named)))
    if (!target) return
    edges.push(ids.give(path, from), ids.give(target.path, target.name))
    const used = uses.get(from)
    const use = { ...target, line: record.startLine, ...(stored ? { stored } : {}) }
    if (used) used.push(use)
    else uses.set(from, [use])
    if (handedOn) return
    const list = callees.get(from)
    if (list) list.push(target)
    else callees.set(from, [target])
  }
  for (const call of facts.calls) addCall(call)
  const implemented: { readonly of: Definition; readonly by: string }[] = []
  for (const { of, by } of facts.implementations ?? []) {
    const target = define(path, of)
    if (!target || !isFunction(target)) continue
    edges.push(ids.give(target.path, target.name), ids.give(path, by))
    implemented.push({ of: target, by })
  }
  const roots = (facts.roots ?? []).flatMap(({ handler, reach }) => {
    const target = define(path, handler)
    return target ? [{ id: ids.give(target.path, target.name), reach }] : []
  })
  return { edges, roots, module: ids.give(path, ''), callees, uses, passes: passedCalls, implements: implemented }
}

const isSame = (one: Asked['answer'], other: Asked['answer']): boolean =>
  one === other ||
  (Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((path, at) => path === other[at]))

/** Whether another resolver gives the same answers to every question that the link of a file depends on. */
export const resolvesAlike = ({ asked }: FileLink, { resolve, inner }: ModuleResolver): boolean =>
  asked.every(({ from, module, member, answer }) =>
    isSame(answer, member === undefined ? resolve(from, module) : inner(from, module, member)),
  )
