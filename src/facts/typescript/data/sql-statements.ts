import { ts } from '#languages/typescript/parse'
import { markViolations } from '../../row-marks/extract.ts'
import { insertsAmong, mayBeStatement, mayHoldStatements, statementsInCode, type CodeLiteral } from '../../statements/statements-in-code.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

const literalKinds = [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.TemplateExpression]
/** In characters: enough of a literal to recognize the statement at its start. */
const beginning = 200

/** SQL statements in strings and templates, whether passed to a driver, a tag or a builder. */
export const sqlStatements: Extractor = ({ module, emit, mark }) => {
  const { text } = module.file
  if (!mayHoldStatements(text)) return
  const literals = literalKinds.flatMap((kind) =>
    module.all(kind).flatMap((node): CodeLiteral[] => {
      const start = node.getStart(module.file)
      return mayBeStatement.test(text.slice(start, start + beginning))
        ? [{ start, at: module.span(node), within: module.within(node) }]
        : []
    }),
  )
  literals.sort((a, b) => a.start - b.start)
  for (const statement of statementsInCode(text, literals, 'typescript')) emit(statement)
  const inserts = insertsAmong(text, literals)
  if (inserts.length > 0)
    markViolations(
      codeOf(module),
      inserts.map(({ start, within }) => ({ start, end: start + 1, within })),
      mark,
    )
}
