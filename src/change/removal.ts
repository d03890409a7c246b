import type { ChangedFile, Hunk } from '#model/change-set'
import type { Exchanged } from './refusals-left.ts'

/** The lines that a change removes and adds around a line of the base. */
export interface Removal extends Exchanged {
  readonly headLine: number
  /** All lines of the hunk. */
  readonly hunk: Exchanged
  /** The unchanged lines of the hunk. */
  readonly kept: readonly string[]
  /** Every added line of the hunk; `gone` holds every removed one. */
  readonly elsewhere: readonly string[]
  readonly gone: readonly string[]
}

/** A diff line without its sign; empty for comments, which are not code. */
const codeOf = (line: string): string => (/^.\s*(#(\s|$)|\/\/|\/?\*(\s|\/|\*|$))/.test(line) ? '' : line.slice(1))

/** What a change removes and adds in the run of changed lines that contains a removed line of the base. */
export const removalOf = (file: ChangedFile, line: number): Removal | undefined => {
  for (const hunk of file.hunks ?? []) {
    const removal = inHunk(hunk, line)
    if (removal) return removal
  }
  return undefined
}

const inHunk = (hunk: Hunk, line: number): Removal | undefined => {
  if (line < hunk.oldStart || line >= hunk.oldStart + hunk.oldLines) return undefined
  let oldLine = hunk.oldStart
  let newLine = Math.max(1, hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart)
  let headLine: number | undefined
  let run: { added: string[]; removed: { line: number; text: string }[] } = { added: [], removed: [] }
  let found = run
  const elsewhere: string[] = []
  const gone: string[] = []
  const kept: string[] = []
  const all: { line: number; text: string }[] = []
  for (const text of hunk.lines) {
    if (text.startsWith('-')) {
      gone.push(codeOf(text))
      all.push({ line: oldLine, text: codeOf(text) })
      if (oldLine === line) {
        headLine = newLine
        found = run
      }
      run.removed.push({ line: oldLine, text: codeOf(text) })
      oldLine += 1
    } else if (text.startsWith('+')) {
      run.added.push(codeOf(text))
      elsewhere.push(codeOf(text))
      newLine += 1
    } else if (!text.startsWith('\\')) {
      run = { added: [], removed: [] }
      kept.push(text.slice(1))
      oldLine += 1
      newLine += 1
    }
  }
  return headLine === undefined ? undefined : { headLine, ...found, hunk: { added: elsewhere, removed: all }, kept, elsewhere, gone }
}
