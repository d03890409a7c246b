import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { childrenOf } from '#code/parts/children'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Located, Stmt } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { writtenNames } from '../values/written-names.ts'
import { scheduleRules } from './language-rules.ts'
import { isOfLock, localLocks } from './local-locks.ts'
import type { Reading } from './reading.ts'
import { showsSingleRun } from './shows-single-run.ts'
import { shortened } from './shortened.ts'

/** Names in conditions that have the same value in all processes of a service, or hold only in the main module. */
const sameInAll: ReadonlySet<string> = new Set(['__name__', 'main'])

/** A longer text is a sentence or a statement, of which only the matched word is shown. */
const longestName = 4

/** The first name or text that indicates that one process does the work for all. */
const nameIn = (file: CodeFile, exprs: readonly Expr[], locks: ReadonlySet<string>): string | undefined => {
  const { processLocks } = scheduleRules(file.module.language)
  const own = exprs.flatMap((expr) =>
    expr.kind === 'call' && expr.args.length === 0 && expr.callee.kind === 'member' && processLocks.has(expr.callee.name)
      ? [expr.callee]
      : [],
  )
  for (const expr of exprs) {
    // A lock without arguments belongs to this process, and so does the object that it is called on.
    if (own.some((callee) => contains(callee, expr)) || isOfLock(expr, locks)) continue
    const found = writtenNames(expr).find(showsSingleRun)
    if (found !== undefined) return wordsOf(found).length > longestName ? wordsOf(found).find((word) => names.singleRun.has(word)) : found
  }
  return undefined
}

/** The names that a condition reads, without the objects that they are members of. */
const readIn = (expr: Expr): readonly string[] =>
  expr.kind === 'member' || expr.kind === 'name' ? [expr.name] : [...writtenNames(expr), ...childrenOf(expr).flatMap(readIn)]

/** Whether a condition may hold in only some processes of a service. The environment, an error and the main module are the same in all. */
const mayDiffer = (condition: Expr): boolean => {
  if (condition.kind === 'binary' && condition.operator === 'and') return mayDiffer(condition.left) || mayDiffer(condition.right)
  if (comparedWithNull(condition)) return false
  return !readIn(condition).some(
    (name) =>
      sameInAll.has(name) || names.environmentVariables.has(wordsOf(name).join('')) || names.environments.has(wordsOf(name).at(-1) ?? ''),
  )
}

/** A condition around a place, or one that leaves the function before it. */
const conditionAt = (file: CodeFile, fn: Pick<FunctionModel, 'body'>, place: Located): Expr | undefined => {
  const around = enclosing(fn, place)
  const inside = around.flatMap(({ stmt }) => (stmt.kind === 'if' && !contains(stmt.condition, place) ? [stmt.condition] : []))
  const chosen = around.flatMap(({ stmt }) =>
    exprsOfStmt(stmt).flatMap((expr) => (expr.kind === 'conditional' && contains(expr, place) ? [expr.condition] : [])),
  )
  const bodies = [fn.body ?? [], ...around.flatMap(({ body }) => (body ? [body] : []))]
  const left = bodies.flatMap((body) =>
    body.flatMap((stmt) =>
      stmt.kind === 'if' && stmt.end <= place.start && stmtsIn(stmt.then).some(({ kind }) => kind === 'return') ? [stmt.condition] : [],
    ),
  )
  return [...inside, ...chosen, ...left].find(mayDiffer)
}

const exprsOfStmt = (stmt: Stmt): readonly Expr[] => (stmt.kind === 'eval' ? exprsOf(stmt.expr, 'own') : [])

/** The arguments that created the object which holds a schedule: `gocron.NewScheduler(gocron.WithDistributedLocker(locker))`. */
const settingsOf = (file: CodeFile, expr: Expr): readonly Expr[] => {
  const around = file.index.outerOf(expr)
  return [expr, ...(around?.kind === 'call' ? [around] : [])].flatMap((call) => {
    const scope = call.kind === 'call' ? file.index.scopeOfSite(call) : undefined
    if (call.kind !== 'call' || call.callee.kind !== 'member' || !scope) return []
    const { site } = file.originOf(call.callee.object, scope)
    return site?.kind === 'call' ? exprsOf(site) : []
  })
}

/**
 * What limits a schedule to some processes: a lock, a leader, a setting.
 *
 * @param place the call or decorator that registers the schedule
 * @param around the function that registers it; undefined at the top of the file
 * @param handler the function that runs
 */
export const guardOf = (
  { file, index }: Pick<Reading, 'file' | 'index'>,
  place: Expr,
  around: FunctionModel | undefined,
  handler: FunctionModel | undefined,
): string | undefined => {
  const locks = localLocks(file, index)
  const named =
    nameIn(file, exprsIn(handler?.body ?? []), locks) ??
    (handler && names.singleRun.has(handler.name) ? handler.name : undefined) ??
    handler?.decorators.map(nameOfDecorator).find((name) => names.singleRun.has(name)) ??
    nameIn(file, exprsOf(place), locks) ??
    nameIn(file, settingsOf(file, place), locks) ??
    beanOf(file, handler)
  if (named !== undefined) return named
  const condition = conditionAt(file, around ?? { body: file.module.body }, place)
  return condition && shortened(file.textOf(condition))
}

const nameOfDecorator = (decorator: Expr): string => lastName(calleeOf(decorator))

/** The annotation of a class that exists only in some processes: `@ConditionalOnProperty`, `@Profile`. */
const beanOf = ({ index }: CodeFile, handler: FunctionModel | undefined): string | undefined =>
  index.classes
    .get(handler?.owner ?? '')
    ?.decorators.map(nameOfDecorator)
    .find((name) => names.conditionalClasses.has(name) || names.singleRun.has(name))
