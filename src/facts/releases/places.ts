import { contains } from '#code/inside'
import { enclosing } from '#code/enclosing'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Defer, FunctionModel, Located, Stmt, Try } from '#code/model'
import type { Scope } from '#code/scope'
import type { ReleasePlace } from '#models/forms/release'
import { names } from '#models/names'
import { hasWord } from '#models/naming/words'

/** The code around a call, as far as it decides when the call runs. */
export interface Surroundings {
  readonly places: ReadonlySet<ReleasePlace>
  /** The `try` whose handler the call is in. */
  readonly failing: Try | undefined
  /** The `defer` that runs the call, directly or in a literal. */
  readonly deferred: Defer | undefined
  readonly isInLoop: boolean
}

const leaves: ReadonlySet<Stmt['kind']> = new Set<Stmt['kind']>(['return', 'throw', 'break', 'continue', 'goto'])

/** Functions around a call, innermost first. */
const functionsAround = (scope: Scope): readonly FunctionModel[] => {
  const found: FunctionModel[] = []
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    if (at.function && found.at(-1) !== at.function) found.push(at.function)
  }
  return found
}

/** Whether the next statement in the same list leaves the function or the loop. */
const leavesNext = (file: CodeFile, list: readonly Stmt[], call: Located): boolean => {
  const next = list[list.findIndex((stmt) => contains(stmt, call)) + 1]
  if (!next) return false
  if (leaves.has(next.kind)) return true
  return next.kind === 'eval' && next.expr.kind === 'call' && file.textOf(next.expr.callee) === 'panic'
}

/** When a call runs, by the statements around it. */
export const surroundingsOf = (file: CodeFile, { call, scope }: PlacedCall): Surroundings => {
  const places = new Set<ReleasePlace>()
  const functions = functionsAround(scope)
  const [own] = functions
  const around = enclosing({ body: own?.body ?? file.module.body }, call)
  let failing: Try | undefined
  let isInLoop = false
  for (const { stmt, body } of around) {
    if (stmt.kind === 'loop') isInLoop = true
    if (stmt.kind !== 'try' || !body) continue
    if (body === stmt.finalizer) places.add('always')
    else if (stmt.handlers.some((handler) => handler.body === body)) {
      places.add('failing')
      failing = stmt
    }
  }
  const deferred = deferOf(file, functions, call)
  if (deferred) places.add('always')
  const list = around.at(-2)?.body ?? own?.body ?? file.module.body
  if (leavesNext(file, list, call)) places.add('leaving')
  if (functions.some(({ name }) => hasWord(name, names.endings))) places.add('ending')
  if (functions.some(({ name }) => hasWord(name, names.processRuns))) places.add('running')
  return { places, failing, deferred, isInLoop }
}

/** The `defer` that runs a call: `defer file.Close()`, `defer func() { file.Close() }()`. */
const deferOf = (file: CodeFile, functions: readonly FunctionModel[], call: Located): Defer | undefined => {
  if (file.module.language !== 'go') return undefined
  const [own, outer] = functions
  const last = (fn: FunctionModel | undefined): Stmt | undefined => (fn ? enclosing(fn, call).at(-1)?.stmt : undefined)
  const found = last(own)
  if (found?.kind === 'defer') return found
  // The literal is called in place, by the `defer` itself.
  const around = own?.name === '' ? last(outer) : undefined
  const isIt =
    around?.kind === 'defer' && around.call.kind === 'call' && around.call.callee.kind === 'lambda' && around.call.callee.function === own
  return isIt ? around : undefined
}
