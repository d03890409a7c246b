import { oneLine } from '../values/one-line.ts'
import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, FunctionModel, Located } from '#code/model'
import type { Exclusion, HeldEffect } from '#model/facts/process/exclusion'
import { names } from '#models/names'
import { plainCalls } from '#models/by-language/plain-calls'
import type { ModuleCode } from '../reading/module-code.ts'

/** A part of a function under a lock. */
interface Region {
  readonly by: Expr
  readonly part: Located
}

/** Members that take a lock until another call gives it back, and calls that hold it for a callback. */
const takes: ReadonlySet<string> = new Set(['lock', 'Lock', 'acquire', 'tryLock', 'TryLock', 'obtain'])
const gives: ReadonlySet<string> = new Set(['unlock', 'Unlock', 'release'])
const runsUnder: ReadonlySet<string> = new Set(['runExclusive', 'using', 'withLock', 'executeWithLock', 'synchronized'])

const rootOf = (expr: Expr): Expr => (expr.kind === 'await' ? rootOf(expr.value) : expr)

/** Whether what is called, or a part of it, is named after a lock: `self._lock`, `locks.obtain`, `redis.lock(…)`. */
const isLock = (expr: Expr): boolean => {
  if (expr.kind === 'await') return isLock(expr.value)
  if (expr.kind === 'call') return isLock(expr.callee)
  if (expr.kind === 'member') return names.lockKeys.has(expr.name) || isLock(expr.object)
  return expr.kind === 'name' && names.lockKeys.has(expr.name)
}

const holderOf = (file: CodeFile, { callee }: Call): string => (callee.kind === 'member' ? file.textOf(callee.object) : '')

/** From the call that takes a lock to the one that gives it back; to the end of the function if that is deferred. */
const upToRelease = (file: CodeFile, fn: FunctionModel, call: Call, calls: readonly Call[]): Region | undefined => {
  const result = file.index.outerOf(call)
  const outer = result?.kind === 'await' ? file.index.outerOf(result) : result
  const target = outer?.kind === 'assign' ? outer.targets[0] : undefined
  const holders = new Set([holderOf(file, call), ...(target?.kind === 'name' ? [target.name] : [])].filter((name) => name !== ''))
  const releases = calls.filter((one) => one.start > call.end && gives.has(lastName(one.callee)) && holders.has(holderOf(file, one)))
  const [first] = releases
  if (!first) return undefined
  const isDeferred = file.index.outerOf(first)?.kind === 'defer'
  // A branch may give it back early; the last release ends the region.
  const last = releases.at(-1) ?? first
  return { by: call, part: { start: call.end, end: isDeferred ? fn.end : last.start } }
}

const regionsOf = (file: CodeFile, fn: FunctionModel, calls: readonly Call[]): readonly Region[] => [
  ...file.index.regions.flatMap(({ part: { form, items, body } }) => {
    const [item] = items
    const [first, last] = [body[0], body.at(-1)]
    if (!item || !first || !last || !contains(fn, first) || (form !== 'synchronized' && !isLock(item.value))) return []
    return form === 'resources' ? [] : [{ by: item.value, part: { start: first.start, end: last.end } }]
  }),
  ...calls.flatMap((call) => {
    const name = lastName(call.callee)
    if (runsUnder.has(name) && (isLock(call.callee) || name !== 'using')) {
      const work = call.args.find((arg) => arg.kind === 'lambda')
      return work ? [{ by: call, part: work }] : []
    }
    if (!takes.has(name) || call.callee.kind !== 'member' || !(/^lock$/i.test(name) || isLock(call.callee.object))) return []
    return upToRelease(file, fn, call, calls) ?? []
  }),
]

const namesIn = (exprs: readonly Expr[]): ReadonlySet<string> =>
  new Set(exprs.flatMap((expr) => (expr.kind === 'name' || expr.kind === 'member' ? [expr.name] : [])))

const selves: ReadonlySet<string> = new Set([
  'this',
  'self',
  'ctx',
  'context',
  'req',
  'request',
  'res',
  'response',
  'err',
  'error',
  'log',
  'logger',
])

/** Parts of functions that run under a lock, each with what the function does under it and besides. */
export const exclusions = ({ file, withinAt }: ModuleCode): readonly Exclusion[] => {
  if (!/lock|mutex|synchronized|semaphore|runExclusive|using/i.test(file.text)) return []
  return file.index.functions.flatMap((fn) => {
    const isOuter = file.index.scopeOf(fn)?.parent?.function === undefined
    return fn.body && isOuter ? exclusionsIn(file, fn, withinAt(fn.body[0] ?? fn)) : []
  })
}

const exclusionsIn = (file: CodeFile, fn: FunctionModel, within: string): readonly Exclusion[] => {
  const exprs = exprsIn(fn.body ?? [])
  const calls = exprs.filter((expr) => expr.kind === 'call')
  const regions = regionsOf(file, fn, calls)
  if (regions.length === 0 || within === '') return []
  const held = regions.map(({ part }) => namesIn(exprs.filter((expr) => contains(part, expr))))
  const isHeld = (at: Located): boolean => regions.some(({ part }) => contains(part, at))
  const effects = exprs.flatMap((expr): readonly (HeldEffect & { readonly place: Located })[] => {
    const name = nameOf(expr)
    if (name === undefined || regions.some(({ by }) => by === expr || by === rootOf(expr))) return []
    const own = [...namesIn(exprsOf(expr))].filter((one) => !selves.has(one) && one !== name && one !== fn.self)
    const isTied = held.some((known) => own.some((one) => known.has(one)))
    return [{ name, at: file.spanOf(expr), ...(isTied && { isTied }), place: expr }]
  })
  const shown = ({ place: _, ...effect }: HeldEffect & { readonly place: Located }): HeldEffect => effect
  const besides = effects.filter(({ place }) => !isHeld(place)).map(shown)
  return regions.map(({ by, part }) => ({
    kind: 'exclusion',
    at: file.spanOf(by),
    within,
    subject: `exclusion ${oneLine(file.textOf(calleeOf(by)), 50)}`,
    by: oneLine(file.textOf(calleeOf(by)), 50),
    holds: effects.filter(({ place }) => contains(part, place)).map(shown),
    besides,
  }))
}

/** Calls and assignments to members that have an effect outside the function. */
const nameOf = (expr: Expr): string | undefined => {
  if (expr.kind === 'assign') return nameOfPart(expr)
  if (expr.kind !== 'call') return undefined
  const name = lastName(expr.callee)
  return name === '' || plainCalls.has(name) || gives.has(name) || takes.has(name) ? undefined : name
}

const nameOfPart = ({ targets }: Assign): string | undefined => {
  const target = targets.find(({ kind }) => kind === 'member' || kind === 'index')
  if (!target) return undefined
  return `=${lastName(target.kind === 'index' ? target.object : target)}`
}
