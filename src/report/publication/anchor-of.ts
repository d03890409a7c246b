import type { ChangedFile, Hunk } from '#model/change-set'
import type { Anchor } from '#model/publishing/publication'
import type { Finding } from '#model/review'
import type { Span } from '#model/source-file'

type Side = 'LEFT' | 'RIGHT'

/** The lines of one side of a hunk that accept comments on GitHub, and which of them the change added or removed. */
interface HunkSide {
  readonly lines: ReadonlySet<number>
  readonly changed: ReadonlySet<number>
}

/** Added and context lines are on RIGHT, removed and context lines on LEFT. Counted from the lines themselves, not from the header. */
const hunkSide = (hunk: Hunk, side: Side): HunkSide => {
  const own = side === 'RIGHT' ? '+' : '-'
  const lines = new Set<number>()
  const changed = new Set<number>()
  let number = side === 'RIGHT' ? hunk.newStart : hunk.oldStart
  for (const line of hunk.lines) {
    const sign = line.charAt(0)
    if (sign !== own && sign !== ' ') continue
    lines.add(number)
    if (sign === own) changed.add(number)
    number++
  }
  return { lines, changed }
}

/** All lines of a file that accept comments on GitHub, on one side. */
export const commentableLines = (file: ChangedFile, side: Side): ReadonlySet<number> =>
  new Set((file.hunks ?? []).flatMap((hunk) => [...hunkSide(hunk, side).lines]))

const anchorAt = (path: string, side: Side, { startLine, endLine }: Span): Anchor => ({
  path,
  side,
  line: endLine,
  ...(startLine !== endLine && { startLine, startSide: side }),
})

const spanLines = ({ startLine, endLine }: Span): number[] =>
  Array.from({ length: Math.max(1, endLine - startLine + 1) }, (_, index) => startLine + index)

/** Exactly these lines, if a single hunk contains them all. */
const wholeSpan = (file: ChangedFile, side: Side, span: Span): Span | undefined =>
  (file.hunks ?? []).some((hunk) => {
    const { lines } = hunkSide(hunk, side)
    return lines.has(span.startLine) && lines.has(span.endLine)
  })
    ? span
    : undefined

/** The shown part of these lines, from the hunk that changes the most of them. */
const partialSpan = (file: ChangedFile, side: Side, span: Span): Span | undefined => {
  const parts = (file.hunks ?? []).map((hunk) => {
    const { lines, changed } = hunkSide(hunk, side)
    const shown = spanLines(span).filter((line) => lines.has(line))
    return { shown, changed: shown.filter((line) => changed.has(line)).length }
  })
  const best = parts.filter((part) => part.shown.length > 0).sort((left, right) => right.changed - left.changed)[0]
  const first = best?.shown[0]
  return first === undefined ? undefined : { startLine: first, endLine: best?.shown.at(-1) ?? first }
}

export interface Place {
  readonly anchor: Anchor
  /** The comment covers exactly the lines of the finding's suggestion, so it can carry the suggestion. */
  readonly onSuggestion: boolean
}

/**
 * Where in the diff a finding can be commented on. A suggestion's lines come first: GitHub replaces exactly the lines commented on, and
 * cannot replace lines in several places.
 *
 * @returns undefined when no hunk of the file contains any of its lines, or GitHub does not show the file's diff
 */
export const anchorOf = (finding: Finding, file: ChangedFile, suggestions: boolean): Place | undefined => {
  if (file.isShown === false) return undefined
  const { path, side, suggestion } = finding
  // An edit is of lines of the head, also where the finding is on lines of the base.
  if (suggestions && suggestion !== undefined && suggestion.also === undefined && (side === 'RIGHT' || file.previousPath === undefined)) {
    const span = wholeSpan(file, 'RIGHT', suggestion.at)
    if (span) return { anchor: anchorAt(path, 'RIGHT', span), onSuggestion: true }
  }
  const span = wholeSpan(file, side, finding) ?? partialSpan(file, side, finding)
  return span && { anchor: anchorAt(path, side, span), onSuggestion: false }
}
