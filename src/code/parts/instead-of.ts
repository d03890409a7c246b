import type { If, Stmt } from '../model.ts'

const leaving: ReadonlySet<Stmt['kind']> = new Set(['return', 'throw', 'break', 'continue'])

/** Whether no path through these statements goes on to the statement after them, judging by the last one. */
export const leaves = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1)
  if (!last) return false
  switch (last.kind) {
    case 'if':
      return leaves(last.then) && leaves(last.otherwise)
    case 'try':
      return (
        leaves(last.finalizer) || ((leaves(last.body) || leaves(last.otherwise)) && last.handlers.every((handler) => leaves(handler.body)))
      )
    case 'scoped':
    case 'block':
      return leaves(last.body)
    default:
      return leaving.has(last.kind)
  }
}

/** The code that runs if a branch is not taken: its `else`, or the statement after it if the branch leaves. */
export const insteadOf = ({ then, otherwise }: If, rest: readonly Stmt[]): readonly Stmt[] => {
  if (otherwise.length > 0) return otherwise
  const next = rest.find(({ kind }) => kind !== 'eval')
  return next && (next.kind === 'throw' || next.kind === 'return') && leaves(then) ? [next] : []
}
