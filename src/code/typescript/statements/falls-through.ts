import type { Loop, Stmt } from '../../model.ts'

/** A `break` that ends this loop or switch; one inside a further loop or switch only counts with a label. */
const hasBreak = (body: readonly Stmt[], label: string | undefined, isOwn: boolean): boolean =>
  body.some((stmt) => {
    switch (stmt.kind) {
      case 'break':
        return stmt.label === undefined ? isOwn : stmt.label === label
      case 'block':
      case 'scoped':
        return hasBreak(stmt.body, label, isOwn)
      case 'if':
        return hasBreak(stmt.then, label, isOwn) || hasBreak(stmt.otherwise, label, isOwn)
      case 'try':
        return [stmt.body, stmt.finalizer, ...stmt.handlers.map((handler) => handler.body)].some((part) => hasBreak(part, label, isOwn))
      case 'loop':
        return hasBreak(stmt.body, label, false)
      case 'switch':
        return stmt.cases.some((one) => hasBreak(one.body, label, false))
      default:
        return false
    }
  })

const isEndless = (loop: Loop): boolean => loop.form === 'endless' && !hasBreak(loop.body, loop.label, true)

/** Whether control can reach the code after these statements, by their structure. Conditions are not evaluated. */
export const fallsThrough = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1)
  switch (last?.kind) {
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
      return false
    case 'block':
      return fallsThrough(last.body) || (last.label !== undefined && hasBreak(last.body, last.label, false))
    case 'scoped':
      return fallsThrough(last.body)
    case 'if':
      return last.otherwise.length === 0 || fallsThrough(last.then) || fallsThrough(last.otherwise)
    case 'try': {
      if (last.finalizer.length > 0 && !fallsThrough(last.finalizer)) return false
      return fallsThrough(last.body) || last.handlers.some((handler) => fallsThrough(handler.body))
    }
    case 'loop':
      return !isEndless(last)
    case 'switch': {
      const [isLastOpen, hasDefault] = [fallsThrough(last.cases.at(-1)?.body ?? []), last.cases.some((one) => one.isDefault)]
      return isLastOpen || !hasDefault || last.cases.some((one) => hasBreak(one.body, undefined, true))
    }
    default:
      return true
  }
}
