import { partsOf, type EditStep, type Suggestion } from '#model/rule'
import { overlaps, type Span } from '#model/source-file'
import { sourceOf } from './source.ts'
import { editsFor } from './steps.ts'

/**
 * The edit that the steps make of a text, at the lines of a finding. Undefined if one of them cannot be made without a doubt. Pure.
 *
 * @param at lines of the text
 */
export const makeEdit = (path: string, text: string, at: Span, steps: readonly EditStep[]): Suggestion | undefined => {
  const edits = editsFor(sourceOf(path, text), at, steps)
  const [main, ...also] = edits ?? []
  if (main === undefined) return undefined
  const suggestion = { ...main, ...(also.length > 0 && { also }) }
  const parts = partsOf(suggestion)
  return parts.some((part, index) => parts.slice(0, index).some((earlier) => overlaps(earlier.at, part.at))) ? undefined : suggestion
}
