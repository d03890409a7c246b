import { exprsIn } from '#code/inside'
import { functionOf } from '#code/function-of'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { formNamed, type Reading } from './reading.ts'

/** How many calls deep a handler's functions are followed. */
const maxDepth = 3

/** What the code of a handler does, including the functions of the file that it calls. */
export interface Doing {
  /** Names of the stopping calls, and of flags that it sets. */
  readonly stops: readonly string[]
  readonly exits: boolean
}

/** Whether an expression stops something. */
export const stopIn = ({ index }: Pick<Reading, 'index'>, expr: Expr): string | undefined => {
  if (expr.kind === 'call') return index.isStop(lastName(expr.callee)) ? lastName(expr.callee) : undefined
  if (expr.kind !== 'assign' || expr.value?.kind !== 'literal' || expr.value.type !== 'boolean') return undefined
  const name = expr.targets[0] && lastName(expr.targets[0])
  return name && names.stopFlags.has(name) ? name : undefined
}

/** Describes what code does when a signal arrives. */
export const whatItDoes = ({ file, index }: Pick<Reading, 'file' | 'index'>, body: readonly Stmt[], scope: Scope | undefined): Doing => {
  const stops = new Set<string>()
  /** Functions that it calls, and whether something is stopped in them. */
  const followed = new Map<FunctionModel, boolean>()
  let exits = false
  const visit = (statements: readonly Stmt[], from: Scope | undefined, depth: number): void => {
    for (const expr of exprsIn(statements, 'definitions')) {
      const stop = stopIn({ index }, expr)
      const at = expr.kind === 'call' ? (file.index.scopeOfSite(expr) ?? from) : undefined
      if (expr.kind !== 'call' || !at) {
        if (stop !== undefined) stops.add(stop)
        continue
      }
      exits ||= formNamed({ file }, index.exits, { call: expr, scope: at }) !== undefined
      const called = depth < maxDepth ? functionOf(file, expr.callee, at) : undefined
      const before = stops.size
      if (called && !followed.has(called)) {
        followed.set(called, false)
        visit(called.body ?? [], at, depth + 1)
        followed.set(called, stops.size > before)
      }
      // A function of the file is known by what it stops, and by its name only if that shows nothing.
      if (stop !== undefined && !(called && followed.get(called))) stops.add(stop)
    }
  }
  visit(body, scope, 0)
  return { stops: [...stops], exits }
}
