import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Loop, Stmt } from '#code/model'
import { referencesOf } from '#code/origins/references'
import { declaringScope, type Scope } from '#code/scope'
import type { JobIndex } from '#models/indexes/job-index'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { onlyReads, onlyTells } from '../message-settlements/kinds-of-call.ts'

interface Reading {
  readonly file: CodeFile
  readonly index: JobIndex
}

/** Whether a call only logs, counts or waits. The engine does not record its arguments. */
const isHarmless = (reading: Reading, call: Call): boolean =>
  onlyTells(reading, call) || names.pauses.has(wordsOf(lastName(call.callee)).at(-1) ?? '')

/** Whether a call is a conversion function of the language: Python's `str(id)`, JavaScript's `String(id)`. */
const converts = (file: CodeFile, { callee }: Call): boolean =>
  callee.kind === 'name' &&
  !declaringScope(callee.name, file.index.scope) &&
  (file.module.language === 'python' || /^[A-Z]/.test(callee.name))

/** Whether statements only log or count. */
const onlyTellIn = (reading: Reading, body: readonly Stmt[]): boolean =>
  stmtsIn(body).every(({ kind }) => kind === 'eval' || kind === 'if' || kind === 'block') &&
  exprsIn(body).every((expr) => expr.kind !== 'assign' && (expr.kind !== 'call' || onlyReads(expr) || isHarmless(reading, expr)))

/** Whether a condition affects more than logging. */
export const decidesWork = (reading: Reading, stmt: If | Loop): boolean =>
  stmt.kind === 'loop' || !onlyTellIn(reading, [...stmt.then, ...stmt.otherwise])

/**
 * Whether the result of a call reaches a step, a condition that affects more than a log line, or code outside the text. A value that is only
 * logged, waited for, returned or thrown reaches none of these.
 */
export const reachesSteps = (reading: Reading, fn: FunctionModel, call: Call, scope: Scope): boolean => {
  const { file } = reading
  const seen = new Set<string>()
  const goesOn = (value: Expr): boolean => {
    const outer = file.index.parentOf(value)
    if (!outer || !('kind' in outer)) return true
    switch (outer.kind) {
      case 'call':
        if (outer.callee === value) return goesOn(outer)
        return !isHarmless(reading, outer) && (!(onlyReads(outer) || converts(file, outer)) || goesOn(outer))
      case 'assign':
        return outer.targets.some((target) => target.kind !== 'name' || (target.name !== '_' && isUsed(target, outer.start)))
      case 'if':
      case 'loop':
        return decidesWork(reading, outer)
      case 'return':
      case 'throw':
        return file.index.scopeOfStmt(outer)?.function !== fn
      case 'eval':
        return false
      case 'lambda':
      case 'yield':
      case 'switch':
      case 'send':
      case 'defer':
      case 'scoped':
        return true
      default:
        return 'start' in outer && isExpr(outer) ? goesOn(outer) : true
    }
  }
  const isUsed = (target: Expr & { readonly kind: 'name' }, at: number): boolean => {
    const key = `${target.name} ${at}`
    if (seen.has(key)) return false
    seen.add(key)
    return referencesOf(file, target, scope).some((reference) => !isTarget(file, reference) && goesOn(reference))
  }
  return goesOn(call)
}

const isTarget = (file: CodeFile, reference: Expr): boolean => {
  const outer = file.index.outerOf(reference)
  return outer?.kind === 'assign' && outer.targets.includes(reference)
}

const statements: ReadonlySet<string> = new Set(['block', 'try', 'break', 'continue', 'goto', 'define'])

const isExpr = (outer: Expr | Stmt): outer is Expr => !statements.has(outer.kind)
