import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr } from '#code/model'
import { functionAround } from '#code/scope-around'
import type { WorkStep } from '#model/facts/work/work-step'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { orderAround } from './order.ts'

/** A call without its arguments, an assignment as written. */
const writtenAs = (file: CodeFile, at: Call | Assign): string => {
  if (at.kind === 'assign') return oneLine(file.textOf(at))
  const write = (expr: Expr): string => {
    if (expr.kind === 'call') return `${write(expr.callee)}(${expr.args.length + expr.keywords.length > 0 ? '…' : ''})`
    return expr.kind === 'member' ? `${write(expr.object)}.${expr.name}` : file.textOf(expr)
  }
  return oneLine(write(at.callee))
}

/** The fact of a step at a call or an assignment. */
export const stepOf = ({ file, withinAt }: ModuleCode, at: Call | Assign, what: WorkStep['what']): WorkStep => {
  const fn = functionAround(file, at)
  const name = at.kind === 'call' ? lastName(at.callee) : `=${lastName(at.targets[0] ?? at)}`
  return {
    kind: 'work-step',
    at: file.spanOf(at),
    within: withinAt(at),
    subject: `${what} ${name}`,
    what,
    by: writtenAs(file, at),
    name,
    ...(fn ? orderAround(file, fn, at, what !== 'completes') : { before: [], after: [] }),
  }
}
