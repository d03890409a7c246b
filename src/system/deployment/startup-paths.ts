import type { CallsMade, Connect, OptionalWait } from '#model/facts/process/startup'
import type { ExternalCall } from '#model/facts/calls/external-call'
import type { Ref } from '#model/facts/process/shared'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { remembered } from '#link/reads'
import { isLoadedByOthers } from '#link/units/programs'
import { usersOf, type Named } from '#link/users'

/** A call to another process that the start waits for, and whose failure nothing on the way handles. */
export interface StartupCall {
  /** The step of the start that leads to it: the call itself, or that of a function. */
  readonly at: Place
  readonly within: string
  /** Where the call itself is. */
  readonly site: Place
  /** The function that the step calls; empty if it is the call itself. */
  readonly through: string
  /** The call as written. */
  readonly callee: string
  readonly request?: Linked<ExternalCall>
  /** The word by which a name on the way says that the service can do without it. */
  readonly optional?: string
  /** A name on the way is of something without which no process works: credentials, settings, the schema. */
  readonly isNeeded: boolean
  readonly isRepeated: boolean
  /** When it runs: before the process listens, in a hook of a framework, or while a module is loaded. */
  readonly moment: 'before-listening' | 'hook' | 'load'
  /** What runs the hook, in words. */
  readonly by?: string
  /** What answers, where a table says so. */
  readonly peer?: Connect['peer']
  /** The clients that it goes through or makes, by the names under which the rest of the repository uses them. */
  readonly clients: readonly string[]
  /** No table says that it leaves the process: only what the repository does with its client shows it. */
  readonly isByClient?: true
  /** Where its failure is handled so that the start goes on; only in {@link handledStarts}. */
  readonly handledAt?: Place
}

interface Root {
  readonly path: string
  readonly name: string
  readonly moment: StartupCall['moment']
  /** Calls from this line on do not belong to the start. */
  readonly until: number
  readonly by?: string
}

/** How many calls lie between a root and the call that leaves the process. */
const maxDepth = 4

/** Facts by the function that they lie in. */
interface Functions {
  readonly made: ReadonlyMap<string, Linked<CallsMade>>
  readonly requests: ReadonlyMap<string, readonly Linked<ExternalCall>[]>
  readonly waits: ReadonlyMap<string, readonly Linked<OptionalWait>[]>
  readonly hooks: ReadonlySet<string>
}

const keyOf = (path: string, name: string): string => `${path}\0${name}`

const callsOf = (system: System, areHandled: boolean): readonly StartupCall[] => {
  const functions: Functions = {
    made: new Map(system.facts('calls-made').map((fact) => [keyOf(fact.at.path, fact.within), fact])),
    waits: Map.groupBy(system.facts('optional-wait'), ({ at, within }) => keyOf(at.path, within)),
    hooks: new Set(system.facts('start-hook').map(({ at, within }) => keyOf(at.path, within))),
    requests: Map.groupBy(system.facts('external-call'), ({ at, within }) => keyOf(at.path, within)),
  }
  const found = new Map<string, StartupCall>()
  for (const root of rootsOf(system))
    for (const call of fromRoot(system, functions, root, areHandled)) {
      const key = `${call.at.path}\0${String(call.at.startLine)}`
      if (!found.has(key)) found.set(key, call)
    }
  return [...found.values()]
}

/** What the start waits for, with calls of which only their clients say that they leave the process. */
export const waitedFor = remembered((system: System) => callsOf(system, false))

/** The calls to other processes that the start of a service waits for, one for each of its steps. */
export const startupCalls = remembered((system: System) => waitedFor(system).filter(({ isByClient }) => !isByClient))

/** Calls that the start waits for, of clients whose every use by a request or a job goes on without them. */
export const dispensableStarts = remembered((system: System): readonly StartupCall[] => {
  const uses = clientUses(system)
  return waitedFor(system).filter(
    ({ clients, peer, request, moment, isNeeded }) =>
      moment !== 'load' && !isNeeded && peer !== 'store' && request?.protocol !== 'db' && areHandled(clients, peer, uses),
  )
})

/** A package makes many clients: it decides only about a cache or a broker that no name identifies. */
const areHandled = (
  clients: readonly string[],
  peer: Connect['peer'],
  uses: ReadonlyMap<string, { readonly isHandled: boolean }>,
): boolean => {
  const named = clients.filter((client) => !client.startsWith(packaged))
  const judged = named.some((client) => uses.has(client)) ? named : peer === 'aside' ? clients : []
  return judged.some((client) => uses.has(client)) && judged.every((client) => uses.get(client)?.isHandled !== false)
}

/** How requests and jobs use each client: whether every failure is handled. */
const clientUses = remembered((system: System): ReadonlyMap<string, { readonly isHandled: boolean }> => {
  const found = new Map<string, { readonly isHandled: boolean }>()
  for (const { at, within, clients, reach, inService } of system.facts('calls-made'))
    if (inService && (reach.has('request') || reach.has('job')))
      for (const { of, isHandled } of clients ?? [])
        for (const client of clientsOf(system, at.path, of)) {
          const isWithout = isHandled || isDoneWithout(system, { path: at.path, name: within })
          found.set(client, { isHandled: isWithout && found.get(client)?.isHandled !== false })
        }
  return found
})

/** Whether all callers of a function go on without its result: each handles its failure, or waits for nothing and handles it beside. */
const isDoneWithout = (system: System, fn: Named): boolean => {
  if (fn.name === '') return false
  const made = madeBy(system)
  const uses = usersOf(system, fn).flatMap((user) =>
    system
      .uses(user.path, user.name)
      .filter((use) => use.path === fn.path && use.name === fn.name)
      .map(({ line }) => ({ user, line })),
  )
  return (
    uses.length > 0 &&
    uses.every(({ user, line }) => {
      const own = made.get(keyOf(user.path, user.name))
      return (
        (own?.caught.includes(line) === true && own.beside.includes(line)) ||
        (fallbacksBy(system).get(keyOf(user.path, user.name)) ?? []).some(
          (one) => one.lines.includes(line) && one.works.includes(lastPart(fn.name)),
        )
      )
    })
  )
}

const fallbacksBy = remembered((system: System) => Map.groupBy(system.facts('substitution'), ({ at, within }) => keyOf(at.path, within)))

const madeBy = remembered(
  (system: System): ReadonlyMap<string, Linked<CallsMade>> =>
    new Map(system.facts('calls-made').map((fact) => [keyOf(fact.at.path, fact.within), fact])),
)

/** Begins the name of a client of which only the package is known. */
const packaged = 'package\0'

/** One name for each client: where it is defined, what the application carries it as, or the package that makes it. */
const clientsOf = (system: System, path: string, refs: readonly Ref[]): readonly string[] =>
  refs.map((ref) => {
    if (ref.name.startsWith('.')) return `${system.files.get(path)?.unit?.root ?? ''}\0${ref.name}`
    const defined = system.define(path, ref)
    return defined ? `${defined.path}\0${defined.name}` : `${packaged}${ref.module ?? path}`
  })

/** Connections without which the start goes on, because a failure is handled on the way; those of databases are left out. */
export const handledStarts = remembered((system: System) =>
  callsOf(system, true).filter((call) => call.handledAt !== undefined && isAside(call)),
)

const databases: ReadonlySet<string> = new Set(names.databases)

/** Without its database, a service does not work; a loop that waits for one ends when it answers. */
export const isAside = ({ peer, callee, isRepeated }: StartupCall): boolean =>
  !isRepeated &&
  peer !== 'store' &&
  (peer === 'aside' || !wordsOf(callee).some((word) => names.requiredParts.has(word) || databases.has(word)))

const rootsOf = (system: System): readonly Root[] => {
  const roots: Root[] = []
  for (const { at, within, by, untilLine, inService } of system.facts('start-hook'))
    if (inService) roots.push({ path: at.path, name: within, moment: 'hook', until: untilLine ?? Infinity, by })
  const servers = Map.groupBy(
    system.facts('server').filter(({ inService, loopback }) => inService && !loopback),
    ({ at, within }) => keyOf(at.path, within),
  )
  const candidates = new Map<
    string,
    { readonly path: string; readonly name: string; readonly isProgram: boolean; readonly inService: boolean }
  >()
  for (const { at, within, isProgram, inService } of system.facts('calls-made'))
    candidates.set(keyOf(at.path, within), { path: at.path, name: within, isProgram: isProgram === true, inService })
  for (const [own] of servers.values())
    if (own && !candidates.has(keyOf(own.at.path, own.within)))
      candidates.set(keyOf(own.at.path, own.within), { path: own.at.path, name: own.within, isProgram: false, inService: true })
  for (const [key, { path, name, isProgram, inService }] of candidates) {
    if (!inService) continue
    const own = servers.get(key) ?? []
    const lines = [
      ...own.map(({ at, isApplication }) => (isApplication ? Infinity : at.startLine)),
      ...system.uses(path, name).flatMap((used) => (system.does(used.path, used.name, 'serves') ? [used.line] : [])),
    ]
    if (lines.length > 0) roots.push({ path, name, moment: 'before-listening', until: Math.min(...lines) })
    else if (!(isProgram && isRunAlone(system, path)) && isLoad(system, path, name))
      roots.push({ path, name, moment: 'load', until: Infinity })
  }
  return roots
}

/** Whether nothing loads a file that looks like a program. Only the imports of Python settle that. */
export const isRunAlone = (system: System, path: string): boolean =>
  system.files.get(path)?.language !== 'python' || !isLoadedByOthers(system, path)

/** Code that runs when a file or a package is loaded. */
const isLoad = (system: System, path: string, name: string): boolean => {
  const language = system.files.get(path)?.language
  if (name === '') return language !== 'java'
  return language === 'go' && name === 'init'
}

interface Way {
  readonly at: Place
  readonly within: string
  readonly through: string
  readonly optional: string | undefined
  readonly words: readonly string[]
  /** What the steps on the way make or go through. */
  readonly clients: readonly string[]
  /** Where the failure of a call on the way is handled. */
  readonly handledAt?: Place
}

function* fromRoot(system: System, functions: Functions, root: Root, areHandled: boolean): Iterable<StartupCall> {
  const seen = new Set<string>()
  const visit = function* (path: string, name: string, until: number, way: Way | undefined, depth: number): Iterable<StartupCall> {
    const key = keyOf(path, name)
    if (seen.has(key)) return
    seen.add(key)
    const made = functions.made.get(key)
    const isStep = (line: number): boolean => line < until && !made?.beside.includes(line) && (areHandled || !made?.caught.includes(line))
    const wordAt = (line: number): string | undefined => made?.optional.find((one) => one.line === line)?.word
    const place = (line: number): Place => ({ path, startLine: line, endLine: line })
    const clientsAt = (line: number): readonly string[] =>
      (made?.clients ?? []).filter((one) => one.line === line).flatMap(({ of }) => clientsOf(system, path, of))
    const stepAt = (line: number): Way =>
      way
        ? { ...way, optional: way.optional ?? wordAt(line), clients: [...way.clients, ...clientsAt(line)] }
        : { at: place(line), within: name, through: '', optional: wordAt(line), words: [], clients: clientsAt(line) }
    const handlerAt = (line: number): Place | undefined => {
      const handler = areHandled ? made?.handlers?.find((one) => one.line === line) : undefined
      return handler && { path, ...handler.at }
    }
    const ending = (line: number, callee: string, request?: Linked<ExternalCall>): StartupCall => {
      const { optional, words, ...step } = stepAt(line)
      const all = new Set([...words, ...wordsOf(callee), ...wordsOf(name), ...wordsOf(fileName(path)), ...wordsOf(request?.target ?? '')])
      // What fills a cache is not the cache.
      const named = request
        ? (word(optional) ?? [...all].find(isOptionalRequest))
        : (optional ?? [...all].find((one) => names.optionalParts.has(one)))
      const isOptional = named !== undefined && ![...all].some((word) => names.requiredParts.has(word))
      return {
        ...step,
        site: place(line),
        callee,
        ...(request ? { request } : {}),
        ...(isOptional ? { optional: named } : {}),
        isNeeded: [...all].some((one) => names.startsWithout.has(one)),
        isRepeated: made?.repeated.includes(line) === true,
        moment: root.moment,
        ...(root.by === undefined ? {} : { by: root.by }),
      }
    }
    const requests = functions.requests.get(key) ?? []
    for (const request of requests)
      if (!request.unawaited && isStep(request.at.startLine)) yield ending(request.at.startLine, request.callee, request)
    const waits = functions.waits.get(key) ?? []
    for (const { at, callee, what, step } of waits)
      if (!step.guarded && isStep(at.startLine)) yield { ...ending(at.startLine, callee), optional: what }
    const own = new Set(system.uses(path, name).map((used) => `${String(used.line)} ${lastPart(used.name)}`))
    for (const { line, callee, peer, handledAt } of made?.connects ?? [])
      if (
        isStep(line) &&
        !own.has(`${String(line)} ${lastPart(callee)}`) &&
        ![...requests, ...waits].some(({ at }) => at.startLine === line)
      )
        yield { ...ending(line, callee), ...(peer && { peer }), ...(areHandled && handledAt ? { handledAt: { path, ...handledAt } } : {}) }
    if (root.moment !== 'load')
      for (const { line, callee, isWait } of made?.clients ?? [])
        if (
          isWait &&
          isStep(line) &&
          !own.has(`${String(line)} ${lastPart(callee)}`) &&
          ![...requests, ...waits].some(({ at }) => at.startLine === line) &&
          !made?.connects.some((one) => one.line === line)
        ) {
          const handler = handlerAt(line)
          yield { ...ending(line, callee), isByClient: true, ...(handler && { handledAt: handler }) }
        }
    if (depth === maxDepth) return
    const called = new Set(system.callees(path, name).map((one) => keyOf(one.path, one.name)))
    for (const { path: to, name: target, line, stored } of system.uses(path, name)) {
      // What registers itself while it is loaded runs later. A program that stores its commands runs one of them.
      if (stored && root.moment === 'load') continue
      if (!isStep(line) || !called.has(keyOf(to, target)) || functions.hooks.has(keyOf(to, target))) continue
      if (root.moment === 'load' && way === undefined && isEntry(target)) continue
      const step = stepAt(line)
      const handler = handlerAt(line)
      yield* visit(
        to,
        target,
        Infinity,
        {
          ...step,
          through: way?.through || target,
          words: [...step.words, ...wordsOf(target)],
          ...(handler && { handledAt: handler }),
        },
        depth + 1,
      )
    }
  }
  yield* visit(root.path, root.name, root.until, undefined, 0)
}

/** The step of a start by which it comes to a function; without a place for the function that the start begins in. */
interface StartStep {
  readonly at: Place | undefined
  readonly within: string
  readonly through: string
}

const stepsIn = (system: System): ReadonlyMap<string, StartStep> => {
  const steps = new Map<string, StartStep>()
  for (const { path, name, moment } of rootsOf(system)) {
    if (moment === 'load') continue
    const visit = (at: string, own: string, step: StartStep, depth: number): void => {
      const key = keyOf(at, own)
      const known = steps.get(key)
      // The start begins in some functions that another start calls, too.
      if (known && (known.at === undefined || step.at !== undefined)) return
      steps.set(key, step)
      if (depth === maxDepth) return
      const called = new Set(system.callees(at, own).map((one) => keyOf(one.path, one.name)))
      for (const { path: to, name: target, line } of system.uses(at, own))
        if (called.has(keyOf(to, target)))
          visit(to, target, step.at ? step : { at: { path: at, startLine: line, endLine: line }, within: own, through: target }, depth + 1)
    }
    visit(path, name, { at: undefined, within: name, through: '' }, 0)
  }
  return steps
}

/** What the starts of services run before they serve or in hooks, by path and function. Their order, and what is not awaited, plays no part. */
export const stepsOfStart = remembered(stepsIn)

/** The word by which a name says that a service can do without a thing, if nothing in it says the opposite. */
export const optionalWord = (name: string): string | undefined => {
  const words = wordsOf(name.replace(/[^A-Za-z]+/g, '_'))
  return words.some((word) => names.requiredParts.has(word)) ? undefined : words.find((word) => names.optionalParts.has(word))
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

const isOptionalRequest = (word: string): boolean => names.optionalParts.has(word) && word !== 'cache' && word !== 'caches'

const word = (one: string | undefined): string | undefined => (one !== undefined && isOptionalRequest(one) ? one : undefined)

/** The main function of a program, which its file may call when it is loaded. */
const isEntry = (name: string): boolean => /(^|\.)(main|run|start|serve|cli|bootstrap|execute)$/i.test(name)

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
