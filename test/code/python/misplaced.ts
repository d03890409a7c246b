import type { ModuleModel } from '../../../src/code/model.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** Parts of a model that do not lie within the part around them, or within the text. */
export const misplaced = (model: ModuleModel, text: string): unknown[] => {
  const found: unknown[] = []
  const open: [part: unknown, around: Range][] = [[model, { start: 0, end: text.length }]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, around] = next
    if (typeof part !== 'object' || part === null) continue
    let inside = around
    if ('start' in part && 'end' in part) {
      const { start, end } = part as Range
      if (!(around.start <= start && start <= end && end <= around.end)) found.push({ part, around })
      inside = { start, end }
    }
    for (const value of Object.values(part)) open.push([value, inside])
  }
  return found
}
