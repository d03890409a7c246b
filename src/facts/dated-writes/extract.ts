import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { functionAround } from '#code/scope-around'
import type { DatedWrite } from '#model/facts/data/dated-write'
import { plainName } from '#model/findings/plain-name'
import { ageNames as known } from '#models/naming/age-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { wholeChain } from '../retries/marks.ts'
import { sqlCallsOf } from '../sql-calls/sql-calls.ts'
import { isAge } from './ages.ts'
import { replacedIn } from './replaced-columns.ts'

/** Writes that store the time or version of a state without comparing it with the stored one. */
export const datedWrites = (code: ModuleCode): readonly DatedWrite[] => [...inTexts(code), ...inObjects(code)]

const maxDepth = 4

/** Whether an argument only says what is asked for: `client.subscription(ctx, event.id)` returns what its owner has now. */
const isKey = (argument: Expr): boolean => known.keys.has(wordsOf(nameOf(argument)).at(-1) ?? '')

/** Whether a value was handed to the function, or read from what was. What a query or a clock returned was not. */
const isGiven = (value: Expr, scope: Scope, depth = 0): boolean => {
  if (depth > maxDepth) return false
  switch (value.kind) {
    case 'await':
    case 'cast':
    case 'spread':
      return isGiven(value.value, scope, depth)
    case 'member':
    case 'index':
      return isGiven(value.object, scope, depth)
    case 'unary':
      return isGiven(value.operand, scope, depth)
    case 'binary':
      return isGiven(value.left, scope, depth) || isGiven(value.right, scope, depth)
    case 'call':
      return (
        value.args.some((argument) => !isKey(argument) && isGiven(argument, scope, depth + 1)) ||
        (value.callee.kind === 'member' && value.args.length === 0 && isGiven(value.callee.object, scope, depth + 1))
      )
    case 'name':
      return definitionsOf(value.name, scope, value.start).some(({ from }) => {
        if (from.kind === 'parameter' || from.kind === 'type') return true
        if (from.kind === 'element') return isGiven(from.over, scope, depth + 1)
        // A query that is asked with a given key returns what is stored.
        return from.kind === 'value' && from.value.kind !== 'await' && isGiven(from.value, scope, depth + 1)
      })
    default:
      return false
  }
}

/** The name of a value: `occurredAt` of `new Date(event.occurredAt)`, `event["occurred_at"]`, `event.getOccurredAt()`. */
const nameOf = (value: Expr): string => {
  if (value.kind === 'index') return value.index?.kind === 'literal' && typeof value.index.value === 'string' ? value.index.value : ''
  if (value.kind === 'call') {
    const [only] = value.args
    if (only && (value.args.length === 1 || value.isNew))
      return only.kind === 'literal' && typeof only.value === 'string' ? only.value : nameOf(only)
    return value.args.length === 0 ? lastName(value.callee) : ''
  }
  if (value.kind === 'await' || value.kind === 'cast') return nameOf(value.value)
  if (value.kind === 'unary') return nameOf(value.operand)
  return lastName(value)
}

/** `event.created` of a sender of events. */
const isAgeValue = (value: Expr): boolean =>
  isAge(nameOf(value)) || (value.kind === 'member' && value.name === 'created' && /^(event|evt|e)$/.test(lastName(value.object)))

/** Whether the function compares a value of this name, or the column, for order. */
const comparesOrder = (fn: FunctionModel | undefined, asks: ReadonlySet<string>): boolean =>
  fn !== undefined &&
  exprsIn(fn.body ?? []).some((expr) => {
    const isOrder =
      (expr.kind === 'binary' && /^[<>]=?$|^==$|^!=$/.test(expr.operator)) ||
      (expr.kind === 'call' && known.compares.has(lastName(expr.callee)))
    return isOrder && exprsOf(expr).some((part) => asks.has(plainName(nameOf(part))))
  })

/** Whether a function that this one calls does that: one of the file, or one whose name says so. */
const letsCompareOrder = (file: CodeFile, fn: FunctionModel | undefined, asks: ReadonlySet<string>): boolean => {
  const scope = fn && file.index.scopeOf(fn)
  return (
    scope !== undefined &&
    exprsIn(fn?.body ?? []).some(
      (expr) =>
        expr.kind === 'call' &&
        expr.args.length > 0 &&
        (wordsOf(lastName(expr.callee)).some((word) => known.asks.has(word)) || comparesOrder(functionOf(file, expr.callee, scope), asks)),
    )
  )
}

const write = (
  code: ModuleCode,
  call: Call,
  table: string,
  column: string,
  state: string,
  values: readonly string[],
): readonly DatedWrite[] => {
  const { file } = code
  const asks = new Set([column, ...values].map(plainName))
  const around = functionAround(file, call)
  if (comparesOrder(around, asks) || letsCompareOrder(file, around, asks)) return []
  const { calleeText } = code.placeOf(call)
  return [
    {
      kind: 'dated-write',
      at: file.spanOf(call),
      within: code.withinAt(call),
      subject: `dated write ${table} ${column}`,
      callee: calleeText,
      table,
      column,
      state,
      asks: [...asks],
    },
  ]
}

function* inTexts(code: ModuleCode): Generator<DatedWrite> {
  const { file } = code
  for (const { placed, text } of sqlCallsOf(file)) {
    const replaced = replacedIn(text)
    if (!replaced) continue
    const whole = wholeChain(file, placed.call)
    const given = [...exprsOf(whole)]
    const ages = given.filter(
      (expr) =>
        (expr.kind === 'member' || expr.kind === 'index' || expr.kind === 'name') && isAgeValue(expr) && isGiven(expr, placed.scope),
    )
    // All parameters by name, in one object that was handed in.
    const asWhole =
      placed.call.args
        .slice(1)
        .some((argument) => (argument.kind === 'name' || argument.kind === 'call') && isGiven(argument, placed.scope)) &&
      /[:%@]\(?\w/.test(text)
    if (ages.length === 0 && !asWhole) continue
    yield* write(code, placed.call, replaced.table, replaced.column, replaced.state, ages.map(nameOf))
  }
}

interface Entry {
  readonly name: string
  readonly value: Expr
}

/** The columns that a call writes to rows that exist. */
const columnsOf = (call: Call): readonly Entry[] => {
  const of = (expr: Expr): readonly Entry[] => {
    if (expr.kind === 'struct') return expr.fields.flatMap(({ name, value }) => (name === undefined ? [] : [{ name, value }]))
    if (expr.kind !== 'object') return []
    return expr.properties.flatMap(({ key, value }) => {
      const name = typeof key === 'string' ? key : key?.kind === 'literal' && typeof key.value === 'string' ? key.value : undefined
      if (name === undefined || known.selects.has(name)) return []
      return known.data.has(name) && value.kind === 'object' ? of(value) : [{ name, value }]
    })
  }
  return [...call.args.flatMap(of), ...call.keywords.flatMap(({ name, value }) => (known.data.has(name) ? of(value) : [{ name, value }]))]
}

function* inObjects(code: ModuleCode): Generator<DatedWrite> {
  const { file } = code
  for (const { call, scope } of file.index.calls) {
    if (call.callee.kind !== 'member' || !known.updates.has(call.callee.name)) continue
    const columns = columnsOf(call).filter(({ value }) => isGiven(value, scope))
    const age = columns.find(({ name, value }) => isAge(name) && isAgeValue(value))
    const state = columns.find(({ name, value }) => !isAge(name) && !isAgeValue(value) && !/(^|_)id$|Id$/.test(name))
    if (!age || !state) continue
    const whole = wholeChain(file, call)
    if (!isOfExisting(whole) || asksForAge(whole, age)) continue
    yield* write(code, call, '', age.name, state.name, [nameOf(age.value)])
  }
}

const selectsExisting = (name: string): boolean => known.existing.has(name) || wordsOf(name).some((word) => known.existing.has(word))

/** Whether the chain selects a row that exists, or updates on a conflict. */
const isOfExisting = (whole: Call): boolean =>
  exprsOf(whole).some((expr) => expr.kind === 'call' && selectsExisting(lastName(expr.callee))) ||
  exprsOf(whole).some(
    (expr) => expr.kind === 'object' && expr.properties.some(({ key }) => key === 'where' || key === 'filter' || key === '$set'),
  )

/** Whether the chain names the column, or another age, anywhere but where it sets it: in a condition. */
const asksForAge = (whole: Call, age: Entry): boolean => {
  const column = plainName(age.name)
  let count = 0
  for (const expr of exprsOf(whole)) {
    if (expr.kind === 'object') for (const { key } of expr.properties) if (typeof key === 'string' && plainName(key) === column) count += 1
    if (expr.kind === 'struct') for (const { name } of expr.fields) if (name !== undefined && plainName(name) === column) count += 1
    if (expr.kind === 'call') for (const { name } of expr.keywords) if (plainName(name).startsWith(column)) count += 1
    if (expr.kind === 'literal' && typeof expr.value === 'string' && plainName(expr.value).includes(column) && column.length > 2) count += 1
    if (
      (expr.kind === 'member' || expr.kind === 'name') &&
      expr !== age.value &&
      plainName(expr.name) === column &&
      !exprsOf(age.value).includes(expr)
    )
      count += 1
  }
  return count > 1
}
