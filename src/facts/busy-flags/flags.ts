import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import { declaringScope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import type { FlagRules } from './language-rules.ts'

/** A flag that keeps a second run of a function out. */
export interface Flag {
  /** As it is written. */
  readonly text: string
  /** What sets it: an assignment, or a call that sets it if it is not set yet. */
  readonly set: Assign | Call
}

/** Whether a name says that something is going on: `isRunning`, `importInProgress`. */
const saysBusy = (name: string): boolean => {
  const words = wordsOf(name)
  return names.busy.has(words.at(-1) ?? '') || names.busy.has(words.slice(-2).join(''))
}

const mayName = [...names.busy].map((word) => word.replace('inp', 'in_?p')).join('|')
const maySet = new RegExp(`(?:${mayName})\\s*=\\s*true|compareAnd(?:Set|Swap)\\s*\\(`, 'i')

/** Whether a text may set such a flag. Most texts do not, and need no code model. */
export const maySetFlag = (text: string): boolean => maySet.test(text)

const isBoolean = (expr: Expr | undefined, value: boolean): boolean => expr?.kind === 'literal' && expr.value === value

const leaves = (body: readonly Stmt[]): boolean => stmtsIn(body).some(({ kind }) => kind === 'return' || kind === 'throw')

/** Whether the function asks for the flag first: a condition turns a second run away, or is around the run. */
const keepsOut = (file: CodeFile, { body = [] }: FunctionModel, text: string, set: Located): boolean =>
  stmtsIn(body).some(
    (stmt) =>
      stmt.kind === 'if' &&
      stmt.start < set.start &&
      exprsOf(stmt.condition, 'own').some((expr) => file.textOf(expr) === text) &&
      (contains(stmt, set) || leaves(stmt.then)),
  )

/** A variable of the function itself goes with it. */
const isLocal = ({ index }: CodeFile, { declaresByAssigning }: FlagRules, target: Expr, fn: FunctionModel): boolean => {
  const scope = index.scopeOf(fn)
  if (target.kind !== 'name' || !scope) return false
  const home = declaringScope(target.name, scope)
  if (home?.function !== fn) return false
  // What is read before the function assigns it is a global one.
  return !declaresByAssigning || (home.definitions.get(target.name)?.some(({ at }) => at < target.start) ?? false)
}

/** The flags that a function sets while it runs. */
export const flagsIn = (file: CodeFile, rules: FlagRules, fn: FunctionModel): readonly Flag[] => {
  const { atomic, declaresByAssigning } = rules
  return exprsIn(fn.body ?? [], 'own').flatMap((expr): readonly Flag[] => {
    if (expr.kind === 'assign') {
      const [target, ...others] = expr.targets
      if (!target || others.length > 0 || (expr.declares && !declaresByAssigning) || expr.operator !== '=' || !isBoolean(expr.value, true))
        return []
      const text = file.textOf(target)
      return saysBusy(lastName(target)) && !isLocal(file, rules, target, fn) && keepsOut(file, fn, text, expr) ? [{ text, set: expr }] : []
    }
    if (expr.kind !== 'call' || expr.callee.kind !== 'member' || expr.callee.name !== atomic?.sets) return []
    const [before, after, ...others] = expr.args
    const { object } = expr.callee
    const isSet = isBoolean(before, false) && isBoolean(after, true) && others.length === 0
    return isSet && saysBusy(lastName(object)) && !isLocal(file, rules, object, fn) ? [{ text: file.textOf(object), set: expr }] : []
  })
}

/** Whether an expression clears a flag. */
export const clears = (file: CodeFile, { atomic }: FlagRules, { text }: Flag, expr: Expr): boolean => {
  if (expr.kind === 'assign')
    return isBoolean(expr.value, false) && expr.targets.some((target) => file.textOf(target) === text) && expr.operator === '='
  if (expr.kind !== 'call' || expr.callee.kind !== 'member' || expr.callee.name !== atomic?.gives) return false
  return isBoolean(expr.args[0], false) && file.textOf(expr.callee.object) === text
}

/** Whether an expression stores the object that has the flag: `job.save()`. Before that, a failure leaves no flag set. */
export const stores = (file: CodeFile, { set }: Flag, expr: Expr): boolean => {
  const target = set.kind === 'assign' ? set.targets[0] : undefined
  if (target?.kind !== 'member' || expr.kind !== 'call' || expr.callee.kind !== 'member') return false
  return names.storesItself.has(expr.callee.name) && file.textOf(expr.callee.object) === file.textOf(target.object)
}
