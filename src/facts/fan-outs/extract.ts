import type { FanOut } from '#model/facts/work/concurrency'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Loop } from '#code/model'
import { possibleNames } from '#code/possible-names'
import { definitionsOf, type Scope } from '#code/scope'
import type { FanOutForm } from '#models/forms/fan-out'
import type { FanOutIndex } from '#models/indexes/fan-out-index'
import { names } from '#models/names'
import type { PlaceOf } from '../reading/module-code.ts'
import { shapeOf } from '../values/shape-of.ts'
import { rowsRead, worksOn } from './rows-read.ts'

/** What concurrent work of one file is read from. */
export interface Reading {
  readonly file: CodeFile
  readonly index: FanOutIndex
  readonly placeOf: PlaceOf
  /** A read as a finding shows it. */
  readonly textOf: (read: Call) => string
  /** The read that fills a variable before an offset without being its value: `db.Find(&rows)`. */
  readonly filledBy?: (variable: string, offset: number) => Over | undefined
  /** Whether a call without a condition returns all rows, by its name alone. */
  readonly readsAllByName: boolean
}

/** The items that work is started for. */
export type Over = Pick<FanOut, 'over' | 'from'>

/** Concurrent work that one file starts for whatever comes, or for each of many rows. */
export const fanOutsIn = (reading: Reading): readonly FanOut[] => {
  const { file } = reading
  return [
    ...file.index.calls.flatMap((placed) => ofCall(reading, placed) ?? []),
    ...file.index.functions.flatMap((fn) =>
      stmtsIn(fn.body ?? []).flatMap((stmt) => (stmt.kind === 'loop' ? (ofLoop(reading, stmt, fn) ?? []) : [])),
    ),
  ]
}

const formOf = ({ file, index }: Reading, { call, scope }: PlacedCall): FanOutForm | undefined =>
  possibleNames(file, call.callee, scope)
    .map((name) => index.calledBy(name))
    .find((form) => form !== undefined)

const factOf = ({ file, placeOf }: Reading, at: number, within: Call, by: string, over: Over, limitAt?: FanOut['limitAt']): FanOut => {
  const startLine = file.lineOf(at)
  return {
    kind: 'fan-out',
    at: { startLine, endLine: startLine },
    within: placeOf(within).within,
    subject: `${by} ${over.from}`.trim(),
    by,
    ...over,
    ...(limitAt ? { limitAt } : {}),
  }
}

const ofCall = (reading: Reading, placed: PlacedCall): FanOut | undefined => {
  const form = formOf(reading, placed)
  if (!form || form.takes === 'loop') return undefined
  const { call, scope } = placed
  if (form.takes === 'mapped') {
    const list = mappedList(reading, placed)
    const over = list && readOf(reading, list, scope)
    return over && factOf(reading, call.start, call, form.by, over)
  }
  const argument = form.options === undefined ? undefined : call.args[form.options]
  const options = argument && argument.kind !== 'spread' ? shapeOf(reading.file, argument, scope) : undefined
  if (options && options.type !== 'object') return undefined
  const limit = form.limits?.map((key) => options?.keys[key]).find((property) => property !== undefined)
  if (!limit && options?.open) return undefined
  const [list] = call.args
  const over = form.takes === 'tasks' ? ({ over: 'tasks', from: '' } as const) : list && readOf(reading, list, scope)
  return over && factOf(reading, call.start, call, form.by, over, limit?.at)
}

/** The list whose elements a call waits for: `Promise.all(users.map(send))`, `gather(*[send(user) for user in users])`. */
const mappedList = ({ file }: Reading, { call, scope }: PlacedCall): Expr | undefined => {
  const [argument] = call.args
  if (argument?.kind === 'spread') return comprehended(argument.value, scope)
  if (argument?.kind !== 'call' || argument.callee.kind !== 'member' || argument.callee.name !== 'map') return undefined
  const [callback] = argument.args
  const { root } = callback ? file.originOf(callback, scope) : { root: undefined }
  const fn = root?.kind === 'own' ? root.function : undefined
  if (!callback || !fn || isLimited([...exprsOf(callback), ...exprsIn(fn.body ?? [])])) return undefined
  const isAsync = (one: Call): boolean => {
    const inside = file.index.scopeOfSite(one)
    return (inside && functionOf(file, one.callee, inside)?.isAsync) ?? false
  }
  return worksOn(fn.body, isAsync) ? argument.callee.object : undefined
}

/** The list of a comprehension whose element is a call, unless the function around limits how many run. */
const comprehended = (value: Expr, { function: around }: Scope): Expr | undefined => {
  const inner = value.kind === 'array' && value.elements[0]?.kind === 'spread' ? value.elements[0].value : value
  if (inner.kind !== 'call' || inner.callee.kind !== 'lambda' || isLimited(exprsIn(around?.body ?? []))) return undefined
  const [loop] = inner.callee.function.body ?? []
  if (loop?.kind !== 'loop' || !loop.each) return undefined
  const [element] = loop.body
  const isCall = element?.kind === 'eval' && exprsOf(element.expr)[0]?.kind === 'yield' && exprsOf(element.expr)[1]?.kind === 'call'
  return isCall ? loop.each.over : undefined
}

/** A limiter, a semaphore or a pool holds tasks back. */
const isLimited = (exprs: readonly Expr[]): boolean =>
  exprs.some((expr) => expr.kind === 'call' && exprsOf(expr.callee).some((part) => names.limiters.has(lastName(part))))

/** Where the elements of a list come from: a read in this function without a limit. */
const readOf = (reading: Reading, list: Expr, scope: Scope): Over | undefined => {
  if (list.kind !== 'name') return undefined
  const [definition, ...others] = definitionsOf(list.name, scope, list.start)
  const value = definition?.from.kind === 'value' && others.length === 0 ? definition.from.value : undefined
  const read = value?.kind === 'await' ? value.value : value
  if (read?.kind !== 'call') return reading.filledBy?.(list.name, list.start)
  if (reading.readsAllByName) {
    const isAll =
      read.callee.kind === 'member' && names.readsAll.has(read.callee.name) && read.args.every((argument) => isContext(argument))
    return isAll ? { over: 'table', from: reading.textOf(read) } : undefined
  }
  const isOwn = reading.file.index.scopeOfSite(read)?.function === scope.function
  const over = isOwn ? rowsRead(read, reading.index) : undefined
  return over && { over, from: reading.textOf(read) }
}

/** `ctx`, `r.Context()`: no condition. */
const isContext = (argument: Expr): boolean => {
  const name = argument.kind === 'call' ? lastName(argument.callee) : lastName(argument)
  return name.toLowerCase().endsWith('ctx') || ['Context', 'Background', 'TODO'].includes(name)
}

/** One task for each round of a loop over a list. Under a condition, it is started for some of them only. */
const ofLoop = (reading: Reading, loop: Loop, fn: FunctionModel): FanOut | undefined => {
  if (!loop.each) return undefined
  const calls = loop.body.flatMap((stmt) => (stmt.kind === 'eval' && stmt.expr.kind === 'call' ? [stmt.expr] : []))
  for (const call of calls) {
    const scope = reading.file.index.scopeOfSite(call)
    const form = scope && formOf(reading, { call, scope })
    const by = form?.takes === 'loop' ? form.by : call.isDetached && !holdsBack(loop) ? 'go' : undefined
    const over = scope && by !== undefined ? readOf(reading, loop.each.over, scope) : undefined
    if (over && by !== undefined) return factOf(reading, loop.start, call, by, over, limitOf(reading, form, call, loop, fn))
  }
  return undefined
}

/** Something in a loop waits for a free place: a channel, a semaphore. */
const holdsBack = ({ body }: Loop): boolean => {
  const exprs = exprsIn(body)
  return (
    stmtsIn(body).some(({ kind }) => kind === 'send') ||
    exprs.some((expr) => expr.kind === 'unary' && expr.operator === '<-') ||
    exprs.some((expr) => lastName(expr) === 'Acquire' || names.limiters.has(lastName(expr)))
  )
}

/** Where the group that starts the work got a limit before the loop. */
const limitOf = ({ file }: Reading, form: FanOutForm | undefined, start: Call, loop: Loop, fn: FunctionModel): FanOut['limitAt'] => {
  const group = start.callee.kind === 'member' ? file.textOf(start.callee.object) : undefined
  const found = file.index.calls.find(
    ({ call, scope }) =>
      scope.function === fn &&
      call.start < loop.start &&
      call.callee.kind === 'member' &&
      (form?.limits?.includes(call.callee.name) ?? false) &&
      file.textOf(call.callee.object) === group,
  )
  return found && file.spanOf(found.call)
}
