import type { ChangedFile } from '#model/change-set'
import type { LineEdit, Suggestion } from '#model/rule'
import { overlaps, type Span } from '#model/source-file'

/** A run of lines that the change removed and added, with nothing unchanged in between. */
interface Block {
  /** The part of the diff that it is in. */
  readonly hunk: number
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
  hunks.flatMap(({ lines, oldStart, newStart }, hunk) => {
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
      blocks.push({ hunk, removed, added, oldStart: old, newStart: head, before: textAt(at - 1), after: textAt(end) })
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

/** The same for all places of an edit together. */
const longestOfAll = 45

const isName = (token: string): boolean => /^[\p{L}_$]/u.test(token)

/** The texts of a file at both sides. */
export interface BothTexts {
  readonly base: string
  readonly head: string
}

export interface RestoringEdit {
  readonly suggestion: Suggestion
  /** The lines of the base that it brings back. */
  readonly restores: readonly Span[]
}

/** Lines of the base that come back to one place. */
interface Restored {
  readonly block: Block
  readonly restores: Span
  readonly lines: readonly string[]
  /** How many of the added lines they replace. */
  readonly replaces: number
}

const spanOf = (start: number, count: number): Span => ({ startLine: start, endLine: start + count - 1 })

const wholly = (block: Block): Restored => ({
  block,
  restores: spanOf(block.oldStart, block.removed.length),
  lines: block.removed,
  replaces: block.added.length,
})

/** Without the contents of literals, and without a comment. */
const bare = (line: string): string => {
  const code = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""')
  const starts = [code.indexOf('//'), code.startsWith('#') ? 0 : code.indexOf(' #')].filter((at) => at >= 0)
  return starts.length === 0 ? code : code.slice(0, Math.min(...starts))
}

const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0

const balanceOf = (line: string): number => {
  const code = bare(line)
  return (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0)
}

/** Most tokens that a replaced name has: `address.String()` for `address.Redacted()`. */
const mostReplaced = 4

/** Whether the change only put another name in the place of one: another function, type or annotation, and no other argument or value. */
const onlyRenames = ({ removed, added }: Block): boolean => {
  // A call of several lines may have other arguments now.
  if (removed.length !== 1 || added.length !== 1 || balanceOf(removed[0] ?? '') !== 0) return false
  const [before, after] = [tokensOf(removed), tokensOf(added)]
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const own = after.slice(start, after.length - end)
  return (
    own.length > 0 &&
    own.length <= mostReplaced &&
    start + end >= own.length &&
    own.every((token) => isName(token) || /^[.!()<>]$/.test(token))
  )
}

/** A guard, an annotation or a call for its effect: it gives no value to the lines that follow, so it may come before other ones. */
const standsAlone = /^\s*(?:if\b|defer\s|@[\w.]+|(?:await\s+)?[\w$.]+\()/

const shareOf = (line: string, lines: readonly string[]): number => {
  const known = new Set(tokensOf(lines))
  const own = tokensOf([line]).filter(isName)
  return own.filter((token) => known.has(token)).length / Math.max(1, own.length)
}

/** A call whose arguments another call has got is rewritten, and does not come back beside it. */
const mostlyAlike = 0.5

const calleeOf = (line: string): string => line.slice(0, line.indexOf('(') + 1).trim()

const otherBranch = /^\s*(?:}\s*)?(?:else|elif|catch|except|finally)\b/

const givesValue = /(?<![=!<>:])=(?![=>])|:=/

/**
 * The statement of the removed lines, in front of what the change wrote in its place. Only if the statement is removed as a whole and gives no
 * value to other lines.
 */
const inFront = (block: Block, removed: Span): Restored | undefined => {
  const from = removed.startLine - block.oldStart
  const [first] = block.removed.slice(from)
  const [next] = block.added
  if (first === undefined || next === undefined || !standsAlone.test(first)) return undefined
  if (!/^\s*(?:if\b|@)/.test(first) && givesValue.test(bare(first))) return undefined
  if (/^\s*@/.test(first) && block.added.some((line) => /^\s*@/.test(line))) return undefined
  if (indentOf(first) !== indentOf(next) || /^\s*[)\]}]/.test(next)) return undefined
  let [end, depth] = [from, 0]
  for (; end < block.removed.length; end += 1) {
    depth += balanceOf(block.removed[end] ?? '')
    if (depth < 0) return undefined
    const following = block.removed[end + 1]
    const isInside = following !== undefined && following.trim() !== '' && indentOf(following) > indentOf(first)
    if (depth === 0 && end + block.oldStart >= removed.endLine && !isInside) break
  }
  if (depth !== 0 || end === block.removed.length) return undefined
  const lines = block.removed.slice(from, end + 1)
  const hasBranches = [...lines, block.removed[end + 1] ?? block.after ?? ''].some((line) => otherBranch.test(line))
  if (hasBranches) return undefined
  // An argument, or a part of a longer expression.
  if (
    /[,(.&|+]$/.test(bare(lines.at(-1) ?? '').trimEnd()) ||
    /[,([=.&|+?]$/.test(bare(block.removed[from - 1] ?? block.before ?? '').trimEnd())
  )
    return undefined
  const isRewritten = block.added.some((line) => shareOf(line, lines) >= mostlyAlike || calleeOf(line) === calleeOf(first))
  if (!/^\s*(?:if\b|@)/.test(first) && isRewritten) return undefined
  return { block, lines, restores: spanOf(removed.startLine, lines.length), replaces: 0 }
}

const linesOf = (text: string): string[] => text.split(/\r?\n/)

/** An import names the imported parts, in Go as a literal. */
const isImport = (line: string): boolean => /^\s*(?:import\b|from\s|(?:const|let|var)\s.*\brequire\(|(?:[\w.]+\s+)?"[^"]*"$)/.test(line)

/** The names that lines of code mention: words in a literal or a comment have no meaning. */
const namesIn = (lines: readonly string[]): readonly string[] =>
  tokensOf(lines.map((line) => (isImport(line) ? line : bare(line)))).filter(isName)

/** Names that have no meaning at the head without other lines that the change took away. */
const missingNames = (own: Restored, all: readonly Restored[], { base, head }: BothTexts): string[] => {
  const before = new Set(namesIn(linesOf(base).toSpliced(own.restores.startLine - 1, own.lines.length)))
  const gone = new Set(all.flatMap(({ block, replaces }) => [...Array(replaces).keys()].map((index) => block.newStart - 1 + index)))
  const left = new Set([
    ...namesIn(linesOf(head).filter((_, index) => !gone.has(index))),
    ...all.flatMap((other) => (other === own ? [] : namesIn(other.lines))),
  ])
  return [...new Set(tokensOf(own.lines))].filter((token) => isName(token) && before.has(token) && !left.has(token))
}

/**
 * Whether the last mention of each name in front of the restored lines, which is where a variable or a parameter comes from, is as it was. A name
 * that something else has too is not enough: `id` of a loop that is gone, a parameter that the function does not have any more.
 */
const comesFromWhereItWas = (own: Restored, all: readonly Restored[], blocks: readonly Block[], { base }: BothTexts): boolean => {
  const lines = linesOf(base)
  const isRestored = (line: number): boolean => all.some(({ restores }) => restores.startLine <= line && line <= restores.endLine)
  return [...new Set(tokensOf(own.lines).filter(isName))].every((name) => {
    let line = own.restores.startLine - 1
    while (line > 0 && !namesIn([lines[line - 1] ?? '']).includes(name)) line -= 1
    const changed = blocks.find(({ oldStart, removed }) => oldStart <= line && line < oldStart + removed.length)
    return line === 0 || !changed || isRestored(line) || namesIn(changed.added).includes(name)
  })
}

/** Changes of a line that only its own kind may undo: a parameter that comes back needs the arguments of all calls. */
const mayComeBackInPart = ({ removed, added }: Block): boolean =>
  added.length === 0 || removed.every((line) => line.trim() === '' || isImport(line) || /\bthrows\b/.test(line))

/** A method in front of the lines, in the same part of the diff, that declares one exception less: it threw the exception there. */
const losesThrows = (block: Block, first: Restored): boolean =>
  block !== first.block &&
  block.hunk === first.block.hunk &&
  block.oldStart < first.restores.startLine &&
  onlyLeavesOut(block) &&
  block.removed.some((line) => /\bthrows\b/.test(line)) &&
  !block.added.some((line) => /\bthrows\b/.test(line))

/** With the other places that the names need: imports, declarations, parameters. Undefined if the change rewrote one of them. */
const withItsNames = (first: Restored, blocks: readonly Block[], texts: BothTexts): readonly Restored[] | undefined => {
  const all = [first, ...blocks.filter((block) => losesThrows(block, first)).map(wholly)]
  for (;;) {
    const missing = new Set(all.flatMap((own) => missingNames(own, all, texts)))
    if (missing.size === 0) return all.every((own) => comesFromWhereItWas(own, all, blocks, texts)) ? all : undefined
    const open = blocks.filter(
      (block) =>
        !all.some((own) => own.block === block) &&
        block.removed.length <= longest &&
        onlyLeavesOut(block) &&
        mayComeBackInPart(block) &&
        namesIn(block.removed).some((token) => missing.has(token)),
    )
    if (open.length === 0) return undefined
    all.push(...open.map(wholly))
    if (all.reduce((sum, { lines }) => sum + lines.length, 0) > longestOfAll) return undefined
  }
}

/** GitHub replaces lines, and inserts none: a neighbour is written again. */
const editOf = ({ block: { added, newStart, before, after }, lines, replaces }: Restored): LineEdit | undefined => {
  const replacing = (startLine: number, count: number, text: readonly string[]): LineEdit => ({
    at: spanOf(startLine, count),
    replacement: text.join('\n'),
  })
  if (replaces > 0) return replacing(newStart, replaces, lines)
  const next = added[0] ?? after
  if (next !== undefined) return replacing(newStart, 1, [...lines, next])
  return before === undefined ? undefined : replacing(newStart - 1, 1, [before, ...lines])
}

/** One edit of all lines from the first to the last place: within a part of the diff, GitHub can make it. */
const asOne = (parts: readonly LineEdit[], head: string): LineEdit => {
  const sorted = parts.toSorted((one, other) => one.at.startLine - other.at.startLine)
  const lines = linesOf(head)
  const [startLine, endLine] = [sorted[0]?.at.startLine ?? 1, sorted.at(-1)?.at.endLine ?? 1]
  const texts: string[] = []
  let at = startLine
  for (const part of sorted) {
    texts.push(...lines.slice(at - 1, part.at.startLine - 1), part.replacement)
    at = part.at.endLine + 1
  }
  return { at: { startLine, endLine }, replacement: texts.join('\n') }
}

/** What the change wrote in another place, as it was or nearly so, would be there twice. */
const mostlyMoved = 0.8

const isMoved = (block: Block, removed: Span, blocks: readonly Block[]): boolean => {
  const [first = ''] = block.removed.slice(removed.startLine - block.oldStart)
  const own = namesIn([first])
  if (own.length < 2) return false
  return blocks.some(
    (other) =>
      other !== block &&
      other.added.some((line) => {
        const known = new Set(namesIn([line]))
        return own.filter((name) => known.has(name)).length / own.length >= mostlyMoved
      }),
  )
}

/**
 * The edit of the head that brings removed lines back, with the imports and declarations that they need. Undefined where the change did more in
 * these places than leave them out. Pure.
 *
 * @param removed lines of the base, all of which the change removed
 */
export const restoringEdit = (file: ChangedFile, removed: Span, texts: BothTexts): RestoringEdit | undefined => {
  if (file.status !== 'modified') return undefined
  const blocks = blocksOf(file)
  const block = blocks.find(
    (one) => removed.startLine >= one.oldStart && removed.endLine < one.oldStart + one.removed.length && one.removed.length <= longest,
  )
  if (!block) return undefined
  if (isMoved(block, removed, blocks)) return undefined
  const first = onlyLeavesOut(block) || onlyRenames(block) ? wholly(block) : inFront(block, removed)
  const all = first && withItsNames(first, blocks, texts)
  const parts = all?.map(editOf)
  if (!all || !parts?.every((part) => part !== undefined)) return undefined
  const [main, ...also] = parts
  // Two places may need the same unchanged line between them.
  if (main === undefined || parts.some((part, index) => parts.slice(0, index).some((earlier) => overlaps(earlier.at, part.at))))
    return undefined
  const isOnePlace = also.length === 0 || new Set(all.map(({ block: { hunk } }) => hunk)).size === 1
  return {
    restores: all.map(({ restores }) => restores),
    suggestion: isOnePlace ? asOne(parts, texts.head) : { ...main, also },
  }
}
