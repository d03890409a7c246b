import { markViolations } from '../../row-marks/extract.ts'
import { insertsAmong, mayBeStatement, mayHoldStatements, statementsInCode } from '../../statements/statements-in-code.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** SQL statements in string literals, wherever they are used: in a driver's call, a builder, or a constant that is passed on. */
export const sqlStatements: Extractor = ({ module, emit, mark }) => {
  if (!mayHoldStatements(module.text)) return
  const literals = module.tree
    .matching(['string'], mayBeStatement)
    // A string used as a statement is documentation.
    .filter((node) => node.parent?.kind !== 'expression_statement')
    .map((node) => ({ start: node.start, at: node.span, within: module.within(node) }))
  for (const statement of statementsInCode(module.text, literals, 'python')) emit(statement)
  const inserts = insertsAmong(module.text, literals)
  if (inserts.length > 0)
    markViolations(
      codeOf(module),
      inserts.map(({ start, within }) => ({ start, end: start + 1, within })),
      mark,
    )
}
