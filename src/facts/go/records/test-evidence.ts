import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { originName } from '#languages/go/module'
import { failureTestNames as names } from '#models/naming/kinds/failure-test-names'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** A value that stands for a failure: the status of a failed server, or an error that a package declares. */
const isFailure = (expr: Expr): boolean => {
  if (expr.kind === 'literal') return typeof expr.value === 'number' && names.goStatuses.has(String(expr.value))
  return expr.kind === 'member' && (names.goStatuses.has(expr.name) || names.goErrorValues.has(expr.name) || /^Err[A-Z]/.test(expr.name))
}

/** A failure as a type of the standard library: `&net.OpError{}`. */
const isErrorType = (expr: Expr): boolean => expr.kind === 'struct' && /Error$/.test(expr.type.name?.name ?? '')

/**
 * What Go tests make fail: a fake returns an error that the test makes, or a stand-in server answers with a failure. An error that a test only
 * expects looks the same, so this counts more tests than there are.
 */
export const testEvidence: Extractor = ({ module, emit }) => {
  if (!module.importSpecs.some((spec) => spec.module === 'testing')) return
  const add = (line: number, within: string, by: string): void =>
    emit({
      kind: 'test-evidence',
      at: { startLine: line, endLine: line },
      within,
      subject: 'test of outage',
      of: 'outage',
      by,
      shownBy: 'means',
    })
  for (const call of module.calls)
    if (names.goErrors.has(originName(module.calleeOrigin(call))) || names.goFailures.has(call.callee.split('.').at(-1) ?? '')) {
      add(call.node.span.startLine, module.within(call.node), call.callee)
      return
    }
  const { file } = codeOf(module)
  for (const fn of file.index.functions)
    for (const expr of exprsIn(fn.body ?? [], 'own'))
      if (isFailure(expr) || isErrorType(expr)) {
        add(file.spanOf(expr).startLine, fn.name, expr.kind === 'member' ? lastName(expr) : file.textOf(expr).slice(0, 40))
        return
      }
}
