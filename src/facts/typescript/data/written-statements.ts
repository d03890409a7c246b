import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

const settles = /^\s*(WITH\b[^]{0,2000}?)?(INSERT\s+IGNORE\b|(INSERT|MERGE)\s+INTO\b)/i
const clause = /\bON\s+CONFLICT\b|\bON\s+DUPLICATE\s+KEY\b|^\s*INSERT\s+IGNORE\b|^\s*MERGE\s+INTO\b/i

/**
 * SQL strings that let the database handle an existing row (`ON CONFLICT` and similar), with the table they write to,
 * and statements that set `lock_timeout`.
 */
export const writtenStatements: Extractor = ({ module, emit }) => {
  if (!/\bON\s+(CONFLICT|DUPLICATE)\b|\bINSERT\s+IGNORE\b|\bMERGE\s+INTO\b|\block_timeout\b/i.test(module.file.text)) return
  for (const kind of [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.TemplateExpression])
    for (const node of module.all<ts.StringLiteralLike | ts.TemplateExpression>(kind)) {
      const text = ts.isTemplateExpression(node) ? node.getText(module.file).slice(1, -1) : node.text
      if (/^\s*SET\s+(LOCAL\s+|SESSION\s+)?lock_timeout\b[^;]*;?$/i.test(text.trim()))
        emit({
          kind: 'operation-mark',
          at: module.span(node),
          within: module.within(node),
          subject: 'lock timeout',
          mark: 'lock-timeout',
          by: text.trim(),
        })
      if (!settles.test(text) || !clause.test(text)) continue
      const table = /\bINTO\s+["'`]?([\w.]+)/i.exec(text)?.[1] ?? ''
      const line = module.span(node).startLine + text.slice(0, text.search(clause)).split('\n').length - 1
      emit({
        kind: 'operation-mark',
        at: { startLine: line, endLine: line },
        within: module.within(node),
        subject: `conflict ${table}`,
        mark: 'conflict-clause',
        by: table,
      })
    }
}
