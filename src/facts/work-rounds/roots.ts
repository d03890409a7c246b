import type { CallRecord, RootRecord } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsIn, stmtsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Loop, Stmt } from '#code/model'
import { names } from '#models/names'
import type { ModuleCode } from '../reading/module-code.ts'

/**
 * The functions that the main loop of a worker calls in each iteration. Such a loop runs until the process stops, and pauses between
 * iterations. A loop that ends with a result waits or retries instead.
 */
export const rootsOfRounds = ({ file, withinAt }: ModuleCode, calls: readonly CallRecord[]): readonly RootRecord[] => {
  const found = new Map<string, RootRecord>()
  for (const { loop, within } of workLoops({ file, withinAt })) {
    const { startLine, endLine } = file.spanOf(loop)
    for (const { from, to, startLine: line, stored } of calls) {
      const isInside = from === within || (within !== '' && from.startsWith(`${within} > `))
      if (stored || !isInside || line < startLine || line > endLine) continue
      found.set(`${to.module ?? ''} ${to.name}`, { reach: 'job', handler: to })
    }
  }
  return [...found.values()]
}

interface WorkLoop {
  readonly loop: Loop
  readonly within: string
}

const workLoops = ({ file, withinAt }: Pick<ModuleCode, 'file' | 'withinAt'>): readonly WorkLoop[] =>
  [{ body: file.module.body }, ...file.index.functions].flatMap((fn) =>
    stmtsIn(fn.body ?? []).flatMap((stmt) =>
      stmt.kind === 'loop' && isOfWork(file, fn, stmt) ? [{ loop: stmt, within: withinAt(stmt) }] : [],
    ),
  )

const isOfWork = (file: CodeFile, fn: Pick<FunctionModel, 'body'>, loop: Loop): boolean => {
  if (loop.form !== 'endless' && !(loop.form === 'while' && loop.condition && saysStop(loop, loop.condition))) return false
  const inside = exprsIn([...loop.body], 'own')
  // A generator hands each round to its caller.
  if (inside.some(({ kind }) => kind === 'yield')) return false
  const pauses = inside.some(
    (expr) => (expr.kind === 'call' && names.pauses.has(lastName(expr.callee))) || (expr.kind === 'unary' && expr.operator === '<-'),
  )
  return pauses && stmtsIn(loop.body).every((stmt) => !leaves(stmt) || isStop(loop, fn, stmt))
}

const leaves = ({ kind }: Stmt): boolean => kind === 'return' || kind === 'break'

/** Whether a loop is left because the process stops: in a handler, for a message on a channel, or by a flag that the loop does not set. */
const isStop = (loop: Loop, fn: Pick<FunctionModel, 'body'>, left: Stmt): boolean => {
  const around = enclosing(fn, left)
  const inner = around.slice(around.findIndex(({ stmt }) => stmt === loop) + 1)
  // It leaves an inner loop or a switch.
  if (left.kind === 'break' && inner.some(({ stmt }) => stmt.kind === 'loop' || (stmt.kind === 'switch' && stmt.form !== 'select')))
    return true
  return inner.some(
    ({ stmt, body }) =>
      (stmt.kind === 'try' && stmt.handlers.some((handler) => handler.body === body)) ||
      (stmt.kind === 'switch' && stmt.form === 'select') ||
      (stmt.kind === 'if' && saysStop(loop, stmt.condition)),
  )
}

/** `true`, `running`, `!this.stopped`, `not stop.is_set()`, `ctx.Err() != nil`: nothing that the loop itself finds out. */
const saysStop = (loop: Loop, condition: Expr): boolean => {
  switch (condition.kind) {
    case 'unary':
      return condition.operator === 'not' && saysStop(loop, condition.operand)
    case 'literal':
      return condition.value === true || condition.value === 1
    case 'call':
      return condition.callee.kind === 'member' && (condition.args.length === 0 || names.pauses.has(condition.callee.name))
    case 'binary':
      return isNull(condition.right) && condition.left.kind === 'call' && condition.left.args.length === 0
    case 'name':
    case 'member':
      return !exprsIn([...loop.body], 'own').some(
        (expr) => expr.kind === 'assign' && expr.targets.some((target) => lastName(target) === condition.name),
      )
    default:
      return false
  }
}
