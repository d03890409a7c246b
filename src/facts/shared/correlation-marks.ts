import type { Fact } from '#model/fact'
import { correlationLine, logContext } from '../libraries/operation-names.ts'

/** Signs that a request id is read from or written to a header, logged, or set by a middleware or filter. */
const isUsed =
  /header|\.use\(|\blog(ger)?\b|\bMDC\b|bind|span|middleware|context|\.(With|Str|String|Set|Get|put|add|extra)\(|["'`]x-(request|correlation|trace)[-_]?id/i

/** The first line outside a comment that uses a request id, otherwise the first that names one. */
export const correlationMark = (text: string): readonly Fact[] => {
  if (!correlationLine.test(text) && !logContext.test(text)) return []
  const lines = text.split('\n')
  const isCode = (line: string): boolean => !/^\s*(#|\/\/|\*|\/\*|import\b)/.test(line)
  const names = (line: string): boolean => correlationLine.test(line) && isCode(line)
  // What stores the id for the log lines says more than what reads a header.
  const stored = lines.findIndex((line) => names(line) && logContext.test(line))
  const used = stored === -1 ? lines.findIndex((line) => names(line) && isUsed.test(line)) : stored
  const named = used === -1 ? lines.findIndex(names) : used
  const index = named === -1 ? lines.findIndex((line) => logContext.test(line) && isCode(line)) : named
  const by = (correlationLine.exec(lines[index] ?? '') ?? logContext.exec(lines[index] ?? ''))?.[0]
  if (by === undefined) return []
  const at = { startLine: index + 1, endLine: index + 1 }
  return [
    {
      kind: 'operation-mark',
      at,
      within: '',
      subject: 'correlation-id',
      mark: 'correlation-id',
      by: by.replace(/["'`]/g, ''),
      ...(used === -1 ? { onlyNamed: true } : {}),
    },
  ]
}
