import type { Retry } from '#model/facts/calls/retry'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { paths } from '#code/ways/paths'
import { names } from '#models/names'
import type { RequeueForm } from '#models/forms/retry'
import { mentioned } from './mentions.ts'
import { pauseOf } from './pause.ts'
import { repeatsSameWork } from './same-work.ts'
import { headLine, nameOf, refsIn, type Reading } from './reading.ts'

/** A function that calls itself, or puts itself in line again, after a failure. */
interface Again {
  readonly call: Call
  /** How it puts itself in line; undefined if it calls itself. */
  readonly form: RequeueForm | undefined
  readonly handlers: readonly Located[]
}

/** Whether a value is the function itself. */
const isItself = ({ file }: Reading, expr: Expr, { scope }: PlacedCall, fn: FunctionModel): boolean => {
  const { root, path } = file.originOf(expr, scope)
  if (root.kind === 'own' && path.length === 0) return root.function === fn
  if (fn.owner === undefined) return false
  if (root.kind === 'self') return root.owner === fn.owner && path.length === 1 && path[0] === `.${fn.name}`
  // Java calls methods of the own class by their bare names.
  return expr.kind === 'name' && expr.name === fn.name && file.module.language === 'java'
}

const againAt = (reading: Reading, placed: PlacedCall, fn: FunctionModel): RequeueForm | 'itself' | undefined => {
  const { callee } = placed.call
  if (isItself(reading, callee, placed, fn)) return 'itself'
  const form = callee.kind === 'member' ? reading.index.requeuedBy(callee.name) : undefined
  return form && callee.kind === 'member' && isItself(reading, callee.object, placed, fn) ? form : undefined
}

/** The places of a function where it handles a failure: handlers, and in Go the branches for an error. */
const failureRegions = ({ rules }: Reading, fn: FunctionModel): readonly Located[] =>
  stmtsIn(fn.body ?? []).flatMap((stmt): readonly Located[] => {
    if (stmt.kind === 'try') return stmt.handlers
    const compared = rules.hasErrorValues && stmt.kind === 'if' ? comparedWithNull(stmt.condition) : undefined
    if (stmt.kind !== 'if' || compared?.value.kind !== 'name' || !names.errors.has(compared.value.name)) return []
    const [first] = compared.holdsForNull ? stmt.otherwise : stmt.then
    const last = (compared.holdsForNull ? stmt.otherwise : stmt.then).at(-1)
    return first && last ? [{ start: first.start, end: last.end }] : []
  })

/** The arguments that a function gets next time. */
const argumentsOf = ({ args, keywords, callee }: Call, form: RequeueForm | undefined): readonly Expr[] => {
  const named = new Map(keywords.map(({ name, value }) => [name, value]))
  if (!form?.packed.includes(lastName(callee))) return [...args, ...named.values()]
  const list = named.get('args') ?? args[0]
  const byName = named.get('kwargs') ?? args[1]
  return [
    ...(list?.kind === 'array' ? list.elements : []),
    ...(byName?.kind === 'object' ? byName.properties.map(({ value }) => value) : []),
  ]
}

/** How the arguments of the next attempt differ: not at all, by a count, or so that it is other work. */
const differenceOf = (values: readonly Expr[], { params }: FunctionModel): 'none' | 'count' | 'other' => {
  const known = new Set(params.map(({ name }) => name))
  let isCounted = false
  for (const value of values) {
    if (value.kind === 'name' && known.has(value.name)) continue
    // A value of another type is for another function of the same name.
    if (value.kind === 'cast' || value.kind === 'literal' || (value.kind === 'name' && value.name === value.name.toUpperCase()))
      return 'other'
    // `type.getSuperclass()` and `page.next` lead to another place.
    if (value.kind === 'call' || value.kind === 'member') return 'other'
    if ((value.kind === 'binary' || value.kind === 'assign') && exprsOf(value).some((expr) => expr.kind === 'name' && known.has(expr.name)))
      isCounted = true
    else if (!exprsOf(value).some((expr) => expr.kind === 'name' && known.has(expr.name))) return 'other'
  }
  return isCounted ? 'count' : 'none'
}

/** Whether every failure leads to another attempt, and nothing counts them. */
const isUnconditional = ({ file, rules }: Reading, fn: FunctionModel, { call, handlers }: Again): boolean => {
  if (stmtsIn(fn.body ?? []).some((stmt) => stmt.kind === 'if' && mentioned(exprsOf(stmt.condition), names.attempts))) return false
  const inHandler = (at: Located): boolean => handlers.some((handler) => contains(handler, at))
  const { exits, isComplete } = paths(fn, 'ahead', file.module.language, {
    after: (expr, { state }) => (expr === call ? 'again' : state === 'ahead' && expr.kind === 'call' && !inHandler(expr) ? 'tried' : state),
    caught: (handler, state) => (contains(handler, call) ? 'failed' : state),
    where: (condition, holds, state) => {
      const compared = rules.hasErrorValues ? comparedWithNull(condition) : undefined
      const isError = compared?.value.kind === 'name' && names.errors.has(compared.value.name)
      return isError && holds !== compared.holdsForNull && state === 'tried' ? 'failed' : state
    },
    mayFail: ({ kind }) => kind === 'call' || kind === 'await',
  })
  return isComplete && !exits.some(({ kind, state }) => kind !== 'failure' && state === 'failed')
}

/** Functions that repeat themselves after a failure. */
export const retriesOfItself = (reading: Reading, fn: FunctionModel, calls: readonly PlacedCall[]): readonly Retry[] => {
  const again = calls.flatMap((placed) => {
    const found = againAt(reading, placed, fn)
    return found ? [{ placed, form: found === 'itself' ? undefined : found }] : []
  })
  if (again.length === 0) return []
  const handlers = failureRegions(reading, fn)
  return again
    .filter(({ placed }) => handlers.some((handler) => contains(handler, placed.call)))
    .flatMap(({ placed, form }) => factOf(reading, fn, { call: placed.call, form, handlers }) ?? [])
}

/** Whether a keyword argument takes its value from the failure. */
const asksHandler = ({ body = [] }: FunctionModel, call: Call, keyword: string): boolean => {
  const value = call.keywords.find(({ name }) => name === keyword)?.value
  const failures = stmtsIn(body).flatMap((stmt) =>
    stmt.kind === 'try' ? stmt.handlers.flatMap(({ binding }) => (binding?.kind === 'name' ? [binding.name] : [])) : [],
  )
  return value !== undefined && exprsOf(value).some((expr) => expr.kind === 'name' && failures.includes(expr.name))
}

const factOf = (reading: Reading, fn: FunctionModel, again: Again): Retry | undefined => {
  const { call, form, handlers } = again
  const { file, rules } = reading
  const values = argumentsOf(call, form)
  const difference = differenceOf(values, fn)
  if (difference === 'other' || (!form && values.length !== fn.params.length)) return undefined
  // A step to the next element takes nothing.
  if (!form && rules.hasErrorValues && values.length === 0) return undefined
  if (!form && rules.awaits && !exprsIn(fn.body ?? [], 'own').some(({ kind }) => kind === 'await')) return undefined
  const within = nameOf(reading, fn)
  const own = within.slice(Math.max(within.lastIndexOf('.'), within.lastIndexOf('> ')) + 1).trim()
  const keywords = new Set(call.keywords.map(({ name }) => name))
  const pause = pauseOf(reading, { region: fn, body: fn.body ?? [], work: call, handlers, isToldApart: false })
  // The receiver says when the next attempt may come: `countdown=e.retry_after`.
  const isAsked = form?.pause.some((name) => asksHandler(fn, call, name)) ?? false
  const isLimited =
    isAsked || difference === 'count' || form?.limit.some((name) => keywords.has(name)) || (!form && names.keepsRunning.has(own))
  return {
    kind: 'retry',
    at: form ? file.spanOf(call) : headLine(reading, call),
    within,
    subject: form ? `itself ${fn.name}` : `recursion ${own}`,
    by: form ? form.by : 'recursion',
    limit: isLimited || !isUnconditional(reading, fn, again) ? 'unknown' : 'none',
    endlessByDefault: false,
    ...(!form && repeatsSameWork(reading, fn, call) && { isSameWork: true as const }),
    ...(form ? { pause: form.pause.some((name) => keywords.has(name)) ? ('some' as const) : ('none' as const) } : pause),
    work: file.spanOf(fn),
    calls: form ? [] : refsIn(reading, fn).filter(({ name }) => name !== within),
  }
}
