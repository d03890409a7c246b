import type { ChangedFile } from '#model/change-set'
import type { Suggestion } from '#model/rule'
import type { Span } from '#model/source-file'

/** A run of lines that the change removed and added, with nothing unchanged in between. */
interface Block {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** The first of the removed lines, in the base. */
  readonly oldStart: number
  /** The first of the added lines, in the head; without any, the line that follows the removed ones. */
  readonly newStart: number
  /** The unchanged lines around it that the diff shows. */
  readonly before: string | undefined
  readonly after: string | undefined
}

const blocksOf = ({ hunks = [] }: ChangedFile): Block[] =>
  hunks.flatMap(({ lines, oldStart, newStart }) => {
    const blocks: Block[] = []
    let [old, head] = [oldStart, newStart]
    // A diff cuts at line feeds: the line breaks of an edit are those of the file.
    const textAt = (index: number): string | undefined => lines[index]?.slice(1).replace(/\r$/, '')
    for (let at = 0; at < lines.length; at += 1) {
      if (lines[at]?.startsWith(' ')) {
        old += 1
        head += 1
        continue
      }
      let end = at
      while (end < lines.length && !lines[end]?.startsWith(' ')) end += 1
      const own = [...lines.keys()].slice(at, end)
      const textsOf = (sign: string): string[] => own.filter((index) => lines[index]?.startsWith(sign)).map((index) => textAt(index) ?? '')
      const [removed, added] = [textsOf('-'), textsOf('+')]
      blocks.push({ removed, added, oldStart: old, newStart: head, before: textAt(at - 1), after: textAt(end) })
      old += removed.length
      head += added.length
      at = end - 1
    }
    return blocks
  })

const tokensOf = (lines: readonly string[]): readonly string[] => lines.join('\n').match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? []

/** Whether the added text is the removed text with parts left out: the change did nothing else here, so restoring it loses nothing. */
const onlyLeavesOut = ({ removed, added }: Block): boolean => {
  const rest = tokensOf(removed)[Symbol.iterator]()
  return tokensOf(added).every((token) => {
    for (const next of rest) if (next === token) return true
    return false
  })
}

/** A longer block is no edit that a reviewer takes over at a glance. */
const longest = 30

const isName = (token: string): boolean => /^[\p{L}_$]/u.test(token)

/** The texts of a file at both sides. */
export interface BothTexts {
  readonly base: string
  readonly head: string
}

export interface RestoringEdit {
  readonly suggestion: Suggestion
  /** The lines of the base that it brings back. */
  readonly restores: Span
}

/**
 * Whether every name in the restored lines still has a meaning: one that the base mentions elsewhere too (an import, a variable, a function
 * further down) must be left at the head.
 */
const keepsItsNames = (block: Block, { base, head }: BothTexts): boolean => {
  const baseLines = base.split(/\r?\n/)
  const headLines = head.split(/\r?\n/)
  const from = block.oldStart - 1
  const at = block.newStart - 1
  const before = new Set(tokensOf(baseLines.toSpliced(from, block.removed.length)))
  const after = new Set(tokensOf(headLines.toSpliced(at, block.added.length)))
  return tokensOf(block.removed).every((token) => !isName(token) || !before.has(token) || after.has(token))
}

/**
 * The edit of the head that brings removed lines back, or undefined where the change did more in that place than leave them out. Pure.
 *
 * @param removed lines of the base, all of which the change removed
 */
export const restoringEdit = (file: ChangedFile, removed: Span, texts: BothTexts): RestoringEdit | undefined => {
  if (file.status !== 'modified') return undefined
  const block = blocksOf(file).find(
    (one) => removed.startLine >= one.oldStart && removed.endLine < one.oldStart + one.removed.length && one.removed.length <= longest,
  )
  if (!block || !onlyLeavesOut(block) || !keepsItsNames(block, texts)) return undefined
  const { added, newStart, before, after } = block
  const restores = { startLine: block.oldStart, endLine: block.oldStart + block.removed.length - 1 }
  const replacing = (startLine: number, endLine: number, lines: readonly string[]): RestoringEdit => ({
    restores,
    suggestion: { at: { startLine, endLine }, replacement: lines.join('\n') },
  })
  if (added.length > 0) return replacing(newStart, newStart + added.length - 1, block.removed)
  // GitHub replaces lines, and inserts none: a neighbour is written again.
  if (after !== undefined) return replacing(newStart, newStart, [...block.removed, after])
  return before === undefined ? undefined : replacing(newStart - 1, newStart - 1, [before, ...block.removed])
}
