import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, givenTo, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Located, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { claimForms, duplicateCodes, duplicateNames, existenceMembers, existencePrefixes, presenceFields } from '#models/data/duplicates'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { callsBehind, decidersOf, fieldAsked } from './conditions.ts'
import type { Touch } from './touch.ts'

/** A function that touches rows, with what is asked about its code, collected once. */
export interface Own {
  readonly file: CodeFile
  readonly fn: FunctionModel
  readonly exprs: readonly Expr[]
  readonly branches: readonly If[]
  readonly stmts: readonly Stmt[]
}

/** The code of a function and of those inside it. */
export const ownCode = (file: CodeFile, fn: FunctionModel): Own => {
  const exprs = exprsIn(fn.body ?? [])
  const stmts = [...stmtsIn(fn.body ?? []), ...exprs.flatMap((expr) => (expr.kind === 'lambda' ? stmtsIn(expr.function.body ?? []) : []))]
  return { file, fn, exprs, stmts, branches: stmts.filter((stmt) => stmt.kind === 'if') }
}

/** Whether a function recognizes the error that an existing row causes. */
export const handlesViolation = (own: Own): boolean =>
  own.stmts.some(
    (stmt) => stmt.kind === 'try' && stmt.handlers.some(({ types }) => types.some(({ name }) => name && isViolation(own.file, name))),
  ) ||
  own.exprs.some(
    (expr) =>
      (expr.kind === 'literal' && expr.type === 'text' && duplicateCodes.has(expr.value)) ||
      ((expr.kind === 'name' || expr.kind === 'member') && isViolation(own.file, expr)),
  ) ||
  numbersCompared(own).some((number) => duplicateCodes.has(number))

/** Whether a name is that of an error about existing rows, and not imported from a module in which it is another one. */
const isViolation = ({ module: { imports } }: CodeFile, expr: Expr): boolean => {
  const last = lastName(expr)
  const notOf = duplicateNames.get(last)
  if (!notOf) return false
  return expr.kind === 'member' || !imports.some(({ module, name }) => notOf.includes(module) && (name === last || name === '*'))
}

/** Numbers that a function compares with something: `code === 11000`, `errno in (1062, 1586)`, `[1062].includes(errno)`, `case 1062:`. */
const numbersCompared = ({ exprs, stmts }: Own): readonly number[] =>
  [
    ...exprs.flatMap((expr): readonly Expr[] => {
      if (expr.kind === 'binary' && comparisons.has(expr.operator)) return [expr.left, expr.right]
      return expr.kind === 'call' && expr.callee.kind === 'member' && expr.callee.object.kind === 'array' ? [expr.callee.object] : []
    }),
    ...stmts.flatMap((stmt) => (stmt.kind === 'switch' ? stmt.cases.flatMap(({ values }) => values) : [])),
  ]
    .flatMap((expr) => (expr.kind === 'array' ? expr.elements : [expr]))
    .flatMap((expr) => (expr.kind === 'literal' && typeof expr.value === 'number' ? [expr.value] : []))

const comparisons: ReadonlySet<string> = new Set(['==', '!=', 'in'])

/** Whether a function sets a key only if it is free. */
export const claimsKey = ({ exprs }: Own): boolean =>
  exprs.some(
    (expr) =>
      expr.kind === 'call' &&
      expr.callee.kind === 'member' &&
      claimForms.some(({ members, says }) => members.includes(lastName(expr.callee)) && (says === undefined || saysOne(expr, says))),
  )

const saysOne = (call: Call, words: readonly string[]): boolean =>
  call.keywords.some(({ name }) => words.includes(name)) ||
  givenTo(call).some(
    (expr) =>
      (expr.kind === 'literal' && words.includes(String(expr.value))) ||
      (expr.kind === 'object' && expr.properties.some(({ key }) => typeof key === 'string' && words.includes(key))),
  )

/** Names of values under which a function stores something: keys, keywords, fields, assigned members, and setters. */
const storedNames = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'object':
      return expr.properties.flatMap(({ key }) => (typeof key === 'string' ? [key] : []))
    case 'struct':
      return expr.fields.flatMap(({ name }) => name ?? [])
    case 'call':
      return [
        ...expr.keywords.map(({ name }) => name),
        ...(expr.callee.kind === 'member' && expr.args.length === 1 ? [expr.callee.name] : []),
      ]
    case 'assign':
      return expr.targets.flatMap((target) => (target.kind === 'member' ? [target.name] : []))
    default:
      return []
  }
}

const namesIn = (exprs: readonly Expr[]): readonly string[] =>
  exprs.flatMap((expr) => [...storedNames(expr), ...(expr.kind === 'name' || expr.kind === 'member' ? [lastName(expr)] : [])])

/** Whether a function of the same program, a stored state, a condition or a parameter is named like what shows a repetition. */
export const namesRepetition = ({ exprs, fn: { params } }: Own, columns: readonly string[]): boolean =>
  [...params.map(({ name }) => name), ...exprs.flatMap(storedNames), ...columns].some((name) => names.messageKeys.has(name)) ||
  [...namesIn(exprs), ...columns].some((name) => names.repetitions.has(name))

const leaves = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1)
  return last?.kind === 'return' || last?.kind === 'throw' || last?.kind === 'continue'
}

/** The parts of conditions that decide whether a write runs, with the scope of each. */
const decidersAbout = ({ file, branches }: Own, write: Touch): readonly { readonly value: Expr; readonly scope: Scope }[] =>
  branches.flatMap((branch) => {
    const keepsOut = branch.start < write.place.start ? keepsOutIf(branch, write) : undefined
    if (keepsOut === undefined) return []
    const scope = scopeAround(file, branch.condition)
    return decidersOf(branch.condition).flatMap(({ value, holdsIfFound }) =>
      holdsIfFound === keepsOut && !names.errors.has(lastName(value)) ? [{ value, scope }] : [],
    )
  })

/** What a condition must say for a write not to run. */
const keepsOutIf = ({ then, otherwise }: If, { place }: Touch): boolean | undefined => {
  const isIn = (body: readonly Stmt[]): boolean => body.some((stmt) => contains(stmt, place))
  if (isIn(then)) return false
  if (isIn(otherwise)) return true
  return leaves(then) ? true : leaves(otherwise) ? false : undefined
}

/** Whether rows that are looked up decide about a write: the function leaves if they are there, or writes only if they are not. */
export const isLookedUp = (own: Own, touches: readonly Touch[], write: Touch): boolean =>
  decidersAbout(own, write).some(({ value, scope }) =>
    callsBehind(value, scope, (field) => presenceFields.has(field) || namesTable(field, write.table)).some((call) =>
      asksStore(call, touches),
    ),
  )

/**
 * Whether something else that may recognize a repetition decides about a write: a call that is given a key of the message, or a field of a row
 * that the function itself sets.
 */
export const mayBeLookedUp = (own: Own, touches: readonly Touch[], write: Touch): boolean => {
  const set = statesSet(own, touches)
  return decidersAbout(own, write).some(
    ({ value, scope }) =>
      callsBehind(value, scope, () => true).some((call) => isGivenKey(call, scope) && !readsRow(call, touches)) ||
      set.has(fieldAsked(value) ?? ''),
  )
}

/** Names of states that a function sets on rows: by an update, or by assigning a member. */
const statesSet = ({ exprs }: Own, touches: readonly Touch[]): ReadonlySet<string> => {
  const updates = touches.filter(({ operation }) => operation === 'update' || operation === 'upsert')
  return new Set([
    ...exprs.flatMap((expr) => (expr.kind === 'assign' || updates.some(({ place }) => contains(place, expr)) ? storedNames(expr) : [])),
    ...updates.flatMap(({ columns = [] }) => columns),
  ])
}

/** Whether a field is named after a table, and so holds its rows: `invoices`, `invoice_set` and `getInvoices()` after `Invoice`. */
const namesTable = (field: string, table: string): boolean => {
  const words = wordsOf(field)
  const last = words.at(-1) === 'set' ? words.at(-2) : words.at(-1)
  return last !== undefined && singular(last) === singular(wordsOf(table).at(-1) ?? '')
}

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

/** Whether a call reads rows, as far as the file shows its statements. */
const readsRow = (call: Call, touches: readonly Touch[]): boolean =>
  touches.some(({ operation, place }) => operation === 'read' && (contains(place, call) || contains(call, place)))

/** Whether a call reads rows, or asks whether they exist. */
const asksStore = (call: Call, touches: readonly Touch[]): boolean => {
  if (readsRow(call, touches)) return true
  if (call.callee.kind !== 'member') return false
  const { name } = call.callee
  return existenceMembers.has(name) || existencePrefixes.some((prefix) => name.startsWith(prefix))
}

const keyWords: ReadonlySet<string> = new Set(['id', 'ids', 'uuid', 'guid', 'pk', 'key', 'number', 'no', 'ref', 'reference'])

/** Whether a call is given a value that names one thing, and comes from a parameter: `seen(event.id)`. */
const isGivenKey = (call: Call, scope: Scope): boolean =>
  [...call.args, ...call.keywords.map(({ value }) => value)].some(
    (argument) => keyWords.has(wordsOf(keyName(argument)).at(-1) ?? '') && comesFromParameter(argument, scope),
  )

/** `id` of `event.id`, `event["id"]`, `event.getId()`. */
const keyName = (expr: Expr): string => {
  if (expr.kind === 'index') return expr.index?.kind === 'literal' ? String(expr.index.value) : ''
  return lastName(expr.kind === 'call' ? expr.callee : expr)
}

const maxDepth = 4

const comesFromParameter = (expr: Expr, scope: Scope, depth = 0): boolean => {
  if (depth > maxDepth) return false
  const inner = (part: Expr): boolean => comesFromParameter(part, scope, depth + 1)
  switch (expr.kind) {
    case 'member':
    case 'index':
      return inner(expr.object)
    case 'await':
    case 'cast':
      return inner(expr.value)
    case 'call':
      return inner(expr.callee) || expr.args.some(inner)
    case 'name':
      return definitionsOf(expr.name, scope, expr.start).some(
        ({ from }) =>
          from.kind === 'parameter' || (from.kind === 'value' && inner(from.value)) || (from.kind === 'element' && inner(from.over)),
      )
    default:
      return false
  }
}

/** Whether two places are in different branches of a condition, so that only one of them runs. */
export const areApart = ({ branches }: Own, one: Located, other: Located): boolean =>
  branches.some(({ then, otherwise }) => {
    const isIn = (body: readonly Stmt[], place: Located): boolean => body.some((inner) => contains(inner, place))
    return (isIn(then, one) && isIn(otherwise, other)) || (isIn(then, other) && isIn(otherwise, one))
  })
