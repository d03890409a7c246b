import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, FunctionModel, Loop } from '#code/model'

const loopsOf = ({ body = [] }: FunctionModel): readonly Loop[] => stmtsIn(body).flatMap((stmt) => (stmt.kind === 'loop' ? [stmt] : []))

interface Started {
  readonly fn: FunctionModel
  /** The call that starts it beside its caller; undefined for the caller itself. */
  readonly by?: Call
}

const known = new WeakMap<CodeFile, ReadonlyMap<FunctionModel | undefined, readonly Started[]>>()

/** The function itself, and those that it starts as goroutines. */
const started = (file: CodeFile, caller: FunctionModel): readonly Started[] => {
  const all =
    known.get(file) ??
    new Map(
      [
        ...Map.groupBy(
          file.index.calls.filter(({ call }) => call.isDetached),
          ({ scope }) => scope.function,
        ),
      ].map(([fn, calls]) => [
        fn,
        calls.flatMap(({ call, scope }) => {
          const run = call.callee.kind === 'lambda' ? call.callee.function : functionOf(file, call.callee, scope)
          return run ? [{ fn: run, by: call }] : []
        }),
      ]),
    )
  known.set(file, all)
  return [...(all.get(caller) ?? []), { fn: caller }]
}

/** Whether each iteration of a loop waits for a channel: `range ticker.C`, `<-ticker.C`. */
const waitsFor = (loop: Loop, isChannel: (expr: Expr) => boolean): boolean =>
  (loop.each !== undefined && isChannel(loop.each.over)) ||
  exprsIn(loop.body, 'own').some((expr) => expr.kind === 'unary' && expr.operator === '<-' && isChannel(expr.operand))

/** The variable or field that holds a timer. */
const keptBy = ({ index }: CodeFile, call: Call): Expr | undefined => {
  const outer = index.outerOf(call)
  return outer?.kind === 'assign' && outer.value === call ? outer.targets[0] : undefined
}

/** The loop that a timer drives, with its function: the loop that reads the timer's channel, or the one around the call. */
export const loopOfTimer = (
  file: CodeFile,
  { call, scope }: PlacedCall,
): { readonly fn: FunctionModel; readonly loop: Loop } | undefined => {
  const fn = scope.function
  if (!fn) return undefined
  const kept = keptBy(file, call)
  for (const own of started(file, fn)) {
    const name = kept && nameIn(file, own, kept)
    const isChannel = (expr: Expr): boolean =>
      kept === undefined ? contains(expr, call) : expr.kind === 'member' && name !== undefined && file.textOf(expr.object) === name
    const loop = loopsOf(own.fn).find((one) => waitsFor(one, isChannel))
    if (loop) return { fn: own.fn, loop }
  }
  return undefined
}

/** The name of a timer in a function: as in its caller, through the receiver of a method, or the parameter that it is passed as. */
const nameIn = (file: CodeFile, { fn, by }: Started, kept: Expr): string | undefined => {
  const text = file.textOf(kept)
  if (!by || by.callee.kind === 'lambda') return text
  if (kept.kind === 'member') return fn.self === undefined ? undefined : `${fn.self}.${kept.name}`
  return fn.params[by.args.findIndex((argument) => file.textOf(argument) === text)]?.name
}
