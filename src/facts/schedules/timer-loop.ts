import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, FunctionModel, Loop } from '#code/model'

const loopsOf = ({ body = [] }: FunctionModel): readonly Loop[] => stmtsIn(body).flatMap((stmt) => (stmt.kind === 'loop' ? [stmt] : []))

/** The function itself, and those that it starts beside itself. */
const started = ({ index }: CodeFile, fn: FunctionModel): readonly FunctionModel[] => [
  ...index.calls.flatMap(({ call, scope }) =>
    call.isDetached && call.callee.kind === 'lambda' && scope.function === fn ? [call.callee.function] : [],
  ),
  fn,
]

/** Whether each round of a loop waits for a channel: `range ticker.C`, `<-ticker.C`. */
const waitsFor = (loop: Loop, isChannel: (expr: Expr) => boolean): boolean =>
  (loop.each !== undefined && isChannel(loop.each.over)) ||
  exprsIn(loop.body, 'own').some((expr) => expr.kind === 'unary' && expr.operator === '<-' && isChannel(expr.operand))

/** The variable or field that keeps a timer. */
const keptBy = ({ index }: CodeFile, call: Call): Expr | undefined => {
  const outer = index.outerOf(call)
  return outer?.kind === 'assign' && outer.value === call ? outer.targets[0] : undefined
}

/** The loop that a timer starts again and again, with its function: the one that reads the channel of the timer, or that the call is in. */
export const loopOfTimer = (
  file: CodeFile,
  { call, scope }: PlacedCall,
): { readonly fn: FunctionModel; readonly loop: Loop } | undefined => {
  const fn = scope.function
  if (!fn) return undefined
  const kept = keptBy(file, call)
  const text = kept && file.textOf(kept)
  const isChannel = (expr: Expr): boolean =>
    text === undefined ? contains(expr, call) : expr.kind === 'member' && file.textOf(expr.object) === text
  for (const own of started(file, fn)) {
    const loop = loopsOf(own).find((one) => waitsFor(one, isChannel))
    if (loop) return { fn: own, loop }
  }
  return undefined
}
