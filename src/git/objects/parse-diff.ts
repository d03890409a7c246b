import type { Hunk } from '#model/change-set'

/** The part of a unified diff that concerns one file. */
export interface FileDiff {
  /** The text after `diff --git `: both paths, as git quotes them. */
  readonly header: string
  /** Undefined if git reports the contents as binary. */
  readonly hunks: readonly Hunk[] | undefined
}

/** The text is not a unified diff. `line` is 1-based. */
export class DiffSyntaxError extends Error {
  override readonly name = 'DiffSyntaxError'
  readonly line: number

  constructor(line: number, problem: string) {
    super(`Not a unified diff, line ${line}: ${problem}`)
    this.line = line
  }
}

/**
 * Parses the output of `git diff -p`. The counts in a hunk header decide where the hunk ends, so content that looks like a header is still
 * content.
 *
 * @throws DiffSyntaxError
 */
export const parseDiff = (diff: string): FileDiff[] => {
  const lines = linesOf(diff)
  const files: FileDiff[] = []
  let at = 0
  while (at < lines.length) {
    const header = /^diff --git (.*)$/s.exec(lines[at] ?? '')?.[1]
    if (header === undefined) throw new DiffSyntaxError(at + 1, 'expected "diff --git"')
    at += 1
    let binary = false
    while (at < lines.length && !/^(@@|diff --git )/.test(lines[at] ?? '')) {
      if (/^(Binary files |GIT binary patch)/.test(lines[at] ?? '')) binary = true
      at += 1
    }
    const { hunks, end } = hunksFrom(lines, at)
    at = end
    files.push({ header, hunks: binary ? undefined : hunks })
  }
  return files
}

/** Lines end only at a line feed: a carriage return belongs to the line. */
const linesOf = (text: string): string[] => {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

const hunksFrom = (lines: readonly string[], start: number): { hunks: Hunk[]; end: number } => {
  const hunks: Hunk[] = []
  let at = start
  while (at < lines.length && lines[at]?.startsWith('@@')) {
    const { hunk, end } = hunkFrom(lines, at)
    hunks.push(hunk)
    at = end
  }
  return { hunks, end: at }
}

const hunkFrom = (lines: readonly string[], start: number): { hunk: Hunk; end: number } => {
  const header = hunkHeader.exec(lines[start] ?? '')
  if (!header) throw new DiffSyntaxError(start + 1, 'the hunk header is invalid')
  // An omitted count is 1.
  const [oldStart, oldLines, newStart, newLines] = [header[1], header[2] ?? '1', header[3], header[4] ?? '1'].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const kept: string[] = []
  let at = start + 1
  let old = 0
  let now = 0
  while (old < oldLines || now < newLines || lines[at]?.startsWith('\\')) {
    const line = lines[at]
    if (line === undefined) throw new DiffSyntaxError(at + 1, 'the hunk is shorter than its header says')
    at += 1
    // "\ No newline at end of file" refers to the line before it and is not counted.
    if (line.startsWith('\\')) continue
    // Some programs omit the space of an empty context line.
    const signed = line === '' ? ' ' : line
    const sign = signed[0]
    if (sign !== ' ' && sign !== '+' && sign !== '-') throw new DiffSyntaxError(at, 'a hunk line must start with "+", "-" or a space')
    if (sign !== '+') old += 1
    if (sign !== '-') now += 1
    if (old > oldLines || now > newLines) throw new DiffSyntaxError(at, 'the hunk is longer than its header says')
    kept.push(signed)
  }
  return { hunk: { oldStart, oldLines, newStart, newLines, lines: kept }, end: at }
}
