import type { Fact } from '#model/fact'
import { correlationLine } from './libraries/operation-names.ts'

/** The first line of a text that names an id of the request, outside of a comment. */
export const correlationMark = (text: string): readonly Fact[] => {
  if (!correlationLine.test(text)) return []
  const lines = text.split('\n')
  const index = lines.findIndex((line) => correlationLine.test(line) && !/^\s*(#|\/\/|\*|\/\*)/.test(line))
  const by = correlationLine.exec(lines[index] ?? '')?.[0]
  if (by === undefined) return []
  const at = { startLine: index + 1, endLine: index + 1 }
  return [{ kind: 'operation-mark', at, within: '', subject: 'correlation-id', mark: 'correlation-id', by: by.replace(/["'`]/g, '') }]
}
