import type { LineEdit } from '#model/rule'
import type { Span } from '#model/source-file'
import { masked, syntaxOf, type Syntax } from './masked.ts'

/** A text, and the offsets of its lines. */
export interface Source {
  readonly path: string
  readonly text: string
  /** The text without literals and comments, of the same length. */
  readonly code: string
  readonly syntax: Syntax
  readonly lines: readonly string[]
  /** Where each line begins. */
  readonly starts: readonly number[]
}

export const sourceOf = (path: string, text: string): Source => {
  // An edit is of whole lines: the line breaks of the file are put back when it is made.
  const lines = text.split(/\r?\n/)
  const joined = lines.join('\n')
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.length + 1
  }
  const syntax = syntaxOf(path)
  return { path, text: joined, code: masked(joined, syntax), syntax, lines, starts }
}

/** The number of the line of an offset. */
export const lineAt = ({ starts }: Source, offset: number): number => {
  const next = starts.findIndex((start) => start > offset)
  return next < 0 ? starts.length : next
}

/** Offsets of the first character of some lines, and of the line break behind them. */
export const rangeOf = ({ starts, text }: Source, { startLine, endLine }: Span): readonly [start: number, end: number] | undefined => {
  const start = starts[startLine - 1]
  if (start === undefined || endLine < startLine || endLine > starts.length) return undefined
  const next = starts[endLine]
  return [start, next === undefined ? text.length : next - 1]
}

/** Replaces a range of characters, as an edit of whole lines. */
export const replaceRange = (source: Source, start: number, end: number, by: string): LineEdit | undefined => {
  const at = { startLine: lineAt(source, start), endLine: lineAt(source, Math.max(start, end - 1)) }
  const range = rangeOf(source, at)
  if (!range) return undefined
  return { at, replacement: source.text.slice(range[0], start) + by + source.text.slice(end, range[1]) }
}

export const indentAt = ({ lines }: Source, line: number): string => /^[ \t]*/.exec(lines[line - 1] ?? '')?.[0] ?? ''

/** Puts lines in front of a line. GitHub replaces lines, and inserts none: the line is written again. */
export const putBefore = ({ lines }: Source, line: number, added: readonly string[]): LineEdit | undefined => {
  const next = lines[line - 1]
  return next === undefined ? undefined : { at: { startLine: line, endLine: line }, replacement: [...added, next].join('\n') }
}

/** Takes lines away, together with the line break behind them. */
export const takeAway = ({ lines }: Source, { startLine, endLine }: Span): LineEdit | undefined => {
  const next = lines[endLine]
  // The line behind the last line break is no line to write again.
  if (next !== undefined && endLine + 1 < lines.length) return { at: { startLine, endLine: endLine + 1 }, replacement: next }
  const before = lines[startLine - 2]
  return before === undefined ? undefined : { at: { startLine: startLine - 1, endLine }, replacement: before }
}
