import type { If, Stmt } from './model.ts'

const leaving: ReadonlySet<string> = new Set(['return', 'throw', 'break', 'continue'])

/** The code that runs if a branch is not taken: its `else`, or the statement after it if the branch leaves. */
export const insteadOf = ({ then, otherwise }: If, rest: readonly Stmt[]): readonly Stmt[] => {
  if (otherwise.length > 0) return otherwise
  const next = rest.find(({ kind }) => kind !== 'eval')
  return next && (next.kind === 'throw' || next.kind === 'return') && leaving.has(then.at(-1)?.kind ?? '') ? [next] : []
}
