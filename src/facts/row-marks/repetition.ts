import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, exprsOf, givenTo, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Located, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { claimForms, duplicateCodes, duplicateNames, existenceMembers } from '#models/duplicates'
import { names } from '#models/names'
import { wordsOf } from '#models/words'
import { callsBehind, decidersOf } from './conditions.ts'
import type { Touch } from './touch.ts'

/** Whether a function recognizes the error that an existing row causes. */
export const handlesViolation = ({ body = [] }: FunctionModel): boolean =>
  stmtsIn(body).some(
    (stmt) =>
      stmt.kind === 'try' && stmt.handlers.some(({ types }) => types.some(({ name }) => name && duplicateNames.has(lastName(name)))),
  ) ||
  exprsIn(body).some(
    (expr) =>
      (expr.kind === 'literal' && duplicateCodes.has(expr.value)) ||
      ((expr.kind === 'name' || expr.kind === 'member') && duplicateNames.has(lastName(expr))),
  )

/** Whether a function sets a key only if it is free. */
export const claimsKey = ({ body = [] }: FunctionModel): boolean =>
  exprsIn(body).some(
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

/** Whether a statement gives a row the id of its message or event under a name that says so. */
export const storesMessageKey = ({ body = [] }: FunctionModel, columns: readonly string[], writes: readonly Located[]): boolean =>
  [...exprsIn(body).flatMap((expr) => (writes.some((write) => contains(write, expr)) ? storedNames(expr) : [])), ...columns].some((name) =>
    names.messageKeys.has(name),
  )

const namesIn = (exprs: readonly Expr[]): readonly string[] =>
  exprs.flatMap((expr) => [...storedNames(expr), ...(expr.kind === 'name' || expr.kind === 'member' ? [lastName(expr)] : [])])

/** Whether a function of the same program, a stored state or a parameter is named like what tells a repetition. */
export const namesRepetition = ({ body = [], params }: FunctionModel, columns: readonly string[]): boolean =>
  [...params.map(({ name }) => name), ...exprsIn(body).flatMap(storedNames)].some((name) => names.messageKeys.has(name)) ||
  [...namesIn(exprsIn(body)), ...columns].some((name) => names.repetitions.has(name))

/** Whether a condition asks for something that is named like a check for repetitions. */
export const decidesByName = (fn: FunctionModel): boolean =>
  stmtsOf(fn).some((stmt) => stmt.kind === 'if' && namesIn(exprsOf(stmt.condition)).some((name) => names.repetitions.has(name)))

const leaves = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1)
  return last?.kind === 'return' || last?.kind === 'throw' || last?.kind === 'continue'
}

/**
 * Whether something that is looked up by a key of the message decides about a write: the function leaves if it is there, or writes only if it is
 * not.
 */
export const isLookedUp = (file: CodeFile, fn: FunctionModel, touches: readonly Touch[], write: Touch): boolean =>
  stmtsOf(fn).some((stmt) => stmt.kind === 'if' && stmt.start < write.place.start && decides(file, stmt, touches, write))

/** The statements of a function and of those inside it. */
const stmtsOf = (fn: FunctionModel): readonly Stmt[] => [
  ...stmtsIn(fn.body ?? []),
  ...exprsIn(fn.body ?? []).flatMap((expr) => (expr.kind === 'lambda' ? stmtsIn(expr.function.body ?? []) : [])),
]

const decides = (file: CodeFile, branch: If, touches: readonly Touch[], write: Touch): boolean => {
  const { then, otherwise, condition } = branch
  const isIn = (body: readonly Stmt[]): boolean => body.some((stmt) => contains(stmt, write.place))
  /** What the condition must say for the write not to run. */
  const keepsOut = isIn(then) ? false : isIn(otherwise) ? true : leaves(then) ? true : leaves(otherwise) ? false : undefined
  if (keepsOut === undefined) return false
  const scope = scopeAt(file, condition)
  return (
    scope !== undefined &&
    decidersOf(condition).some(
      ({ value, holdsIfFound }) =>
        holdsIfFound === keepsOut &&
        !names.errors.has(lastName(value)) &&
        callsBehind(value, scope).some((call) => asksStore(call, touches) || isGivenKey(call, scope)),
    )
  )
}

/** The scope of a condition: of any call before it in its function, which is the one whose names it sees. */
const scopeAt = (file: CodeFile, condition: Expr): Scope | undefined => {
  const fn = file.index.functions
    .filter((one) => contains(one, condition))
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]
  return fn && file.index.scopeOf(fn)
}

/** Whether a call reads rows, as far as the file shows its statements. */
const asksStore = (call: Call, touches: readonly Touch[]): boolean =>
  (call.callee.kind === 'member' && existenceMembers.has(call.callee.name)) ||
  touches.some(({ operation, place }) => operation === 'read' && (contains(place, call) || contains(call, place)))

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
export const areApart = (fn: FunctionModel, one: Located, other: Located): boolean =>
  stmtsOf(fn).some((stmt) => {
    if (stmt.kind !== 'if') return false
    const isIn = (body: readonly Stmt[], place: Located): boolean => body.some((inner) => contains(inner, place))
    return (isIn(stmt.then, one) && isIn(stmt.otherwise, other)) || (isIn(stmt.then, other) && isIn(stmt.otherwise, one))
  })
