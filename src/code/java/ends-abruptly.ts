import type { Stmt } from '../model.ts'

/** Whether control never goes on after the last of some statements. Loops count as going on: what they do is decided by their paths. */
export const endsAbruptly = (stmts: readonly Stmt[]): boolean => {
  const last = stmts[stmts.length - 1]
  switch (last?.kind) {
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
    case 'goto':
      return true
    case 'block':
      return last.label === undefined && endsAbruptly(last.body)
    case 'if':
      return endsAbruptly(last.then) && endsAbruptly(last.otherwise)
    case 'scoped':
      return endsAbruptly(last.body)
    case 'try':
      return endsAbruptly(last.finalizer) || (endsAbruptly(last.body) && last.handlers.every(({ body }) => endsAbruptly(body)))
    default:
      return false
  }
}
