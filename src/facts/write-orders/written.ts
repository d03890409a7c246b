import type { CodeFile } from '#code/code-file'
import { childrenOf } from '#code/parts/children'
import { contains, exprsIn, exprsOf } from '#code/inside'
import type { Call, Expr } from '#code/model'
import { definitionsOf } from '#code/scope'
import { writeOrderNames } from '#models/data/write-order-names'
import { wordsOf } from '../values/words-of.ts'
import type { PlacedStatement } from './statement.ts'

/** The arguments of all links of the chain that a call ends. */
const argumentsOf = (call: Call): readonly Expr[] => {
  const own = [...call.args, ...call.keywords.map(({ value }) => value)]
  let at = call.callee
  while (at.kind === 'member') at = at.object
  return at.kind === 'call' ? [...argumentsOf(at), ...own] : own
}

/** What makes up a value: its own expression, and for a variable of the function what it is given and what is done to it before. */
const madeOf = (file: CodeFile, { owner, placed, place }: PlacedStatement, value: Expr): readonly Expr[] => {
  if (value.kind !== 'name') return [value]
  const given = definitionsOf(value.name, placed.scope, value.start).flatMap(({ from }) =>
    from.kind === 'value' && contains(owner, from.value) ? [from.value] : [],
  )
  const isOf = (expr: Expr): boolean => expr.kind === 'member' && expr.object.kind === 'name' && expr.object.name === value.name
  const done = file.index.calls.flatMap(({ call }) =>
    contains(owner, call) && call.end <= place.start && isOf(call.callee) ? [...call.args, ...call.keywords.map((each) => each.value)] : [],
  )
  const assigned = file.index.partAssigns.flatMap(({ part }) =>
    contains(owner, part) && part.end <= place.start && part.targets.some(isOf) && part.value ? [part.value] : [],
  )
  return [value, ...given, ...done, ...assigned]
}

/** The expressions that make up what a statement writes. */
export const writtenBy = (file: CodeFile, statement: PlacedStatement): readonly Expr[] =>
  argumentsOf(statement.placed.call).flatMap((value) => madeOf(file, statement, value))

/** Whether a member is the key of a row: `id`, `order_id`, `getId`. */
const isKey = (member: string): boolean => writeOrderNames.keyWords.has(wordsOf(member).at(-1) ?? '')

/** Whether an expression is a row under its name, or its key. */
export const isRowOrKey = (expr: Expr, names: readonly string[]): boolean => {
  if (expr.kind === 'name') return names.includes(expr.name)
  if (expr.kind === 'call') return expr.callee.kind === 'member' && isRowOrKey(expr.callee, names)
  return expr.kind === 'member' && isKey(expr.name) && expr.object.kind === 'name' && names.includes(expr.object.name)
}

/** The parts of a value that are written with it: not what a text or a sum is made of. */
function* partsOf(value: Expr): Generator<Expr> {
  yield value
  if (value.kind === 'template' || value.kind === 'binary' || value.kind === 'member') return
  if (value.kind === 'lambda') for (const expr of exprsIn(value.function.body ?? [], 'definitions')) yield expr
  for (const child of childrenOf(value)) yield* partsOf(child)
}

const isKeyed = ({ index }: CodeFile, expr: Expr): boolean => {
  const outer = index.outerOf(expr)
  return outer?.kind === 'object' && outer.properties.some(({ key, value }) => value === expr && typeof key === 'string' && isKey(key))
}

/**
 * Whether values refer to a row: by its key, or by the row itself.
 *
 * @param isReference whether a row is a reference wherever it stands, not only under the name of a key
 */
export const refersTo = (file: CodeFile, values: readonly Expr[], names: readonly string[], isReference: boolean): boolean =>
  values.some((value) =>
    [...partsOf(value)].some((expr) => {
      if (!isRowOrKey(expr, names)) return false
      if (expr.kind !== 'name') return true
      const outer = file.index.outerOf(expr)
      // Another member than the key is no reference.
      return (outer?.kind !== 'member' || outer.object !== expr) && (isReference || isKeyed(file, expr))
    }),
  )

/** The names and texts of an expression itself: what a value is called, keys, members. */
export function* ownWords(expr: Expr): Generator<string> {
  if (expr.kind === 'name' || expr.kind === 'member') yield expr.name
  if (expr.kind === 'literal' && typeof expr.value === 'string') yield expr.value
  if (expr.kind === 'template') for (const part of expr.parts) if (typeof part === 'string') yield part
  if (expr.kind === 'object') for (const { key } of expr.properties) if (typeof key === 'string') yield key
  if (expr.kind === 'struct') for (const { name } of expr.fields) if (name !== undefined) yield name
  if (expr.kind === 'call') for (const { name } of expr.keywords) yield name
}

/** The names and texts in expressions. */
export const wordsIn = (values: readonly Expr[]): ReadonlySet<string> =>
  new Set(values.flatMap((value) => exprsOf(value, 'definitions').flatMap((expr) => [...ownWords(expr)])))
