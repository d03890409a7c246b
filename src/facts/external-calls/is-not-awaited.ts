import type { Call, Expr } from '#code/model'
import type { Reading } from './reading.ts'

/**
 * Whether a call is a statement whose promise nothing awaits: `void send()`, `send().catch(report)`. A call that takes a function or is followed
 * by `then` counts as awaited. Languages without promises wait for every call.
 */
export const isNotAwaited = ({ file, rules }: Reading, call: Call): boolean => {
  if (!rules.hasPromises || call.args.some(({ kind }) => kind === 'lambda')) return false
  let at: Expr = call
  for (;;) {
    const parent = file.index.parentOf(at)
    if (!parent || !('kind' in parent)) return false
    if (parent.kind === 'eval') return true
    if (parent.kind === 'unary') at = parent
    else if (parent.kind === 'member' && parent.name === 'catch') at = parent
    else if (parent.kind === 'call' && parent.callee === at && at.kind === 'member') at = parent
    else return false
  }
}
