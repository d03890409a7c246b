import { mayBeStatement, mayHoldStatements, statementsInCode } from '../../statements/statements-in-code.ts'
import type { Extractor } from '../calls/context.ts'

/** SQL statements in string literals, wherever they are used: in a driver's call, a builder, or a constant that is passed on. */
export const sqlStatements: Extractor = ({ module, emit }) => {
  if (!mayHoldStatements(module.text)) return
  const literals = module.tree
    .matching(['interpreted_string_literal', 'raw_string_literal'], mayBeStatement)
    .map((node) => ({ start: node.start, at: node.span, within: module.within(node) }))
  for (const statement of statementsInCode(module.text, literals, 'go')) emit(statement)
}
