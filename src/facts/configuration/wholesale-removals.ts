import { enclosing } from '#code/enclosing'
import type { CodeFile } from '#code/code-file'
import { exprsOf, givenTo, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import { leaves } from '#code/parts/instead-of'
import { textLiteral } from '#code/parts/text-literal'
import type { WholesaleRemoval } from '#model/facts/data/wholesale-removal'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { oneLine } from '../values/one-line.ts'
import { endsWork } from './asked.ts'
import { asksForEnvironment } from './development.ts'
import { holdsInProduction } from './holds-in-production.ts'
import type { Reading } from './reading.ts'

/** Calls that remove all of something, with what keeps them out of production: for scripts that seed, reset or empty a database. */
export const wholesaleRemovals = (reading: Reading): readonly WholesaleRemoval[] => {
  const { file, withinAt } = reading
  const found = new Map<string, WholesaleRemoval>()
  for (const { call, scope } of file.index.calls) {
    const removes = removesAll(call) ? call : removingHelper(file, call)
    if (!removes) continue
    const body = scope.function?.body ?? file.module.body
    const by = oneLine(file.textOf(call.callee))
    const within = withinAt(call)
    if (found.has(`${within} ${by}`)) continue
    const guard = guardOf(reading, body, call)
    const { startLine } = file.spanOf(call)
    found.set(`${within} ${by}`, {
      kind: 'wholesale-removal',
      at: { startLine, endLine: startLine },
      within,
      subject: `removes all ${by}`,
      by,
      ...(guard && { guardedBy: oneLine(file.textOf(guard.by)), guardedAt: lineOf(file, guard.at) }),
    })
  }
  return [...found.values()]
}

const lineOf = (file: CodeFile, at: Located): { readonly startLine: number; readonly endLine: number } => {
  const { startLine } = file.spanOf(at)
  return { startLine, endLine: startLine }
}

/** A statement of SQL that empties or drops something, or a call that is named for that. */
const removesAll = (call: Call): boolean => {
  if (givenTo(call).some((expr) => statementRemovesAll(textLiteral(expr)))) return true
  const [first = '', ...rest] = wordsOf(lastName(call.callee))
  if (first === 'truncate' || first === 'wipe') return true
  const what = rest.join(' ')
  if (first === 'drop') return droppable.has(rest[0] ?? '') || droppable.has(rest.at(-1) ?? '')
  if (first === 'flush') return what === 'all' || what === 'db'
  if (first !== 'delete' && first !== 'remove' && first !== 'destroy') return false
  return rest[0] === 'all' || (what === 'many' && isUnconditional(call)) || (what === '' && isOfAll(call.callee))
}

const droppable: ReadonlySet<string> = new Set(['all', 'table', 'tables', 'database', 'schema', 'collection', 'index'])

/** `deleteMany()`, `deleteMany({})`: without a condition. */
const isUnconditional = ({ args: [first, ...others] }: Call): boolean =>
  others.length === 0 && (first === undefined || (first.kind === 'object' && first.properties.length === 0))

/** `User.objects.all().delete()`. */
const isOfAll = (callee: Expr): boolean =>
  callee.kind === 'member' && callee.object.kind === 'call' && lastName(callee.object.callee) === 'all' && callee.object.args.length === 0

const statementRemovesAll = (text: string | undefined): boolean => {
  const [first, second = '', ...rest] = wordsOf(text ?? '')
  if (first === 'truncate') return true
  if (first === 'drop') return droppable.has(second)
  return first === 'delete' && second === 'from' && !rest.includes('where')
}

/** A function of the file that removes all of something itself: `await wipe()`. */
const removingHelper = (file: CodeFile, { callee }: Call): FunctionModel | undefined =>
  callee.kind === 'name'
    ? file.index.functions.find(
        (fn) =>
          fn.name === callee.name &&
          stmtsIn(fn.body ?? []).some((stmt) => ownExprs(stmt).some((expr) => expr.kind === 'call' && removesAll(expr))),
      )
    : undefined

const ownExprs = (stmt: Stmt): readonly Expr[] =>
  stmt.kind === 'eval' ? exprsOf(stmt.expr, 'own') : stmt.kind === 'return' ? stmt.values.flatMap((value) => exprsOf(value, 'own')) : []

interface Guard {
  readonly by: Expr
  readonly at: Located
}

/** The branch around a call, or the refusal in front of it, because of which it does not run in production. */
const guardOf = (reading: Reading, body: readonly Stmt[], call: Call): Guard | undefined => {
  const around = enclosing({ body }, call)
  for (const { stmt, body: inner } of around)
    if (stmt.kind === 'if' && inner !== undefined && excludesProduction(stmt.condition, inner === stmt.then))
      return { by: stmt.condition, at: stmt }
  for (const stmts of [body, ...around.flatMap(({ body: inner }) => (inner ? [inner] : []))])
    for (const stmt of stmts) {
      if (stmt.end > call.start) break
      if (stmt.kind === 'if' && excludesProduction(stmt.condition, false) && stops(reading, stmt.then))
        return { by: stmt.condition, at: stmt }
      if (stmt.kind === 'eval' && stmt.expr.kind === 'call' && refusesByName(stmt.expr)) return { by: stmt.expr, at: stmt }
    }
  return undefined
}

/** Whether code of a branch does not run in production. */
const excludesProduction = (condition: Expr, isThen: boolean): boolean =>
  asksForEnvironment(condition) && holdsInProduction(condition) === !isThen

const stops = (reading: Reading, body: readonly Stmt[]): boolean => leaves(body) || endsWork(reading, body)

/** `assertNotProduction()`, `ensureNonProd(env)`. */
const refusesByName = ({ callee }: Call): boolean => {
  const words = wordsOf(lastName(callee))
  return words.some((word) => names.productionEnvironments.has(word)) && refusing.has(words[0] ?? '')
}
const refusing: ReadonlySet<string> = new Set(['assert', 'ensure', 'require', 'refuse', 'forbid', 'guard', 'abort', 'prevent', 'check'])
