import type { CodeFile } from '#code/code-file'
import { stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Stmt } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { RetryMaker } from '#model/facts/calls/retry'
import type { RetryIndex } from '#models/indexes/retry-index'

/** Names and functions that give a decorator which retries: `resilient = retry(stop=…)`, `def resilient(): return retry(…)`. */
export const retryMakers = (file: CodeFile, index: RetryIndex): readonly RetryMaker[] => {
  const isForm = (value: Expr | undefined, scope: Scope): value is Call =>
    value?.kind === 'call' &&
    value.args.every(({ kind }) => kind !== 'lambda') &&
    possibleNames(file, value.callee, scope).some((name) => index.decoratedBy(name, lastName(value.callee)) !== undefined)
  const factAt = (value: Call, name: string): RetryMaker => ({
    kind: 'retry-maker',
    at: file.spanOf(value),
    within: '',
    subject: name,
    name,
  })
  const assigned = (stmt: Stmt): readonly RetryMaker[] => {
    if (stmt.kind !== 'eval' || stmt.expr.kind !== 'assign') return []
    const { targets, value } = stmt.expr
    const [target] = targets
    return target?.kind === 'name' && isForm(value, file.index.scope) ? [factAt(value, target.name)] : []
  }
  return [
    ...file.module.body.flatMap(assigned),
    ...file.module.functions.flatMap((fn) =>
      stmtsIn(fn.body ?? []).flatMap((stmt) => {
        const [value] = stmt.kind === 'return' ? stmt.values : []
        return isForm(value, file.index.scopeOf(fn) ?? file.index.scope) ? [factAt(value, fn.name)] : []
      }),
    ),
  ]
}
