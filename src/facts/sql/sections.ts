import type { MigrationTool } from '#model/facts/data/schema-change'
import { sectionMarks, type SectionMark } from '#models/data/section-marks'
import { saysWhy } from '../shared/says-why.ts'

/** Whether a text may be marked in this way. */
const isUsed = ({ pattern, inPairs }: SectionMark, lines: readonly string[]): boolean => {
  const directions = new Set(lines.flatMap((line) => pattern.exec(line)?.[1]?.toLowerCase() ?? []))
  return directions.size > (inPairs ? 1 : 0)
}

export interface Sections {
  readonly tool: MigrationTool
  readonly transactionOff: boolean
  readonly hasDown: boolean
  directionAt(line: number): 'up' | 'down'
}

/** Statements that only keep tools quiet that want one, without spaces. */
const quiet: ReadonlySet<string> = new Set(['select1', 'selectnull', 'selecttrue'])

/** Whether a section has a statement, or a comment that explains why it has none. */
const holdsStatement = (lines: readonly string[]): boolean =>
  lines.some((line) => {
    if (line.trim() === '' || /^\s*--\s*(\+|migrate:|$)/.test(line)) return false
    return /^\s*--/.test(line) ? saysWhy(line) : !quiet.has(line.replace(/[\s;]/g, '').toLowerCase())
  })

/** The up and down sections of an SQL migration, as the comments of its tool mark them. */
export const sectionsOf = (text: string): Sections => {
  const starts: { readonly line: number; readonly direction: 'up' | 'down' }[] = []
  let tool: MigrationTool = 'sql'
  const lines = text.split('\n')
  const used = sectionMarks.filter((mark) => isUsed(mark, lines))
  for (const [index, line] of lines.entries())
    for (const mark of used) {
      const direction = mark.pattern.exec(line)?.[1]?.toLowerCase()
      if (direction === 'up' || direction === 'down') {
        tool = mark.tool
        starts.push({ line: index + 1, direction })
      }
    }
  return {
    tool,
    transactionOff: lines.some((line) => sectionMarks.some(({ off }) => off?.test(line))),
    hasDown: starts.some(
      ({ line, direction }, index) =>
        direction === 'down' && holdsStatement(lines.slice(line, (starts[index + 1]?.line ?? lines.length + 1) - 1)),
    ),
    directionAt: (line) => starts.findLast((start) => start.line <= line)?.direction ?? 'up',
  }
}
