import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { functionAround } from '#code/scope-around'
import { namedExprs } from '../lifecycle/held-by.ts'

/** Members of a task or future that say nothing about a failure. */
const plain: ReadonlySet<string> = new Set(['cancel', 'cancelled', 'done', 'isCancelled', 'isDone', 'get_name', 'set_name'])

/** Whether code waits for the task or future that a call returns, or hands it on. Waiting after it was cancelled only ends the process. */
export const isFailureSeen = (file: CodeFile, call: Call): boolean => {
  const outer = file.index.outerOf(call)
  if (!outer || outer.kind === 'eval') return false
  if (outer.kind !== 'assign' || outer.value !== call || !outer.targets[0]) return true
  const [target] = outer.targets
  const uses = namedExprs(file, lastName(target)).filter((expr) => expr !== target)
  const isCancelled = (use: Expr): boolean =>
    uses.some((other) => {
      const member = file.index.outerOf(other)
      return (
        member?.kind === 'member' &&
        member.name === 'cancel' &&
        other.end < use.start &&
        functionAround(file, other) === functionAround(file, use)
      )
    })
  return uses.some((use) => {
    const around = file.index.outerOf(use)
    if (around?.kind === 'member' && around.object === use) return !plain.has(around.name)
    return !(around?.kind === 'assign' && around.targets.includes(use)) && !isCancelled(use)
  })
}
