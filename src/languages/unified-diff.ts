import type { Hunk } from '#model/change-set'

const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * The hunks of one file's unified diff in GitHub's form (`patch`): the text starts at the first `@@`.
 * The counts in a hunk's header determine its end, so that a line of the file that looks like a header is not mistaken for one. Only a line
 * feed ends a line: a carriage return belongs to its line.
 *
 * @returns undefined if the text is truncated or not a unified diff, because then it may not be the whole difference
 */
export const parseUnifiedDiff = (text: string): readonly Hunk[] | undefined => {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const hunks: Hunk[] = []
  for (let at = 0; at < lines.length;) {
    const parsed = hunkAt(lines, at)
    if (parsed === undefined) return undefined
    hunks.push(parsed.hunk)
    at = parsed.end
  }
  return hunks
}

const hunkAt = (lines: readonly string[], start: number): { hunk: Hunk; end: number } | undefined => {
  const header = hunkHeader.exec(lines[start] ?? '')
  if (!header) return undefined
  // An omitted count is 1.
  const [oldStart, oldLines, newStart, newLines] = [header[1], header[2] ?? '1', header[3], header[4] ?? '1'].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const kept: string[] = []
  let at = start + 1
  let oldLeft = oldLines
  let newLeft = newLines
  while (oldLeft > 0 || newLeft > 0 || lines[at]?.startsWith('\\')) {
    const line = lines[at]
    if (line === undefined) return undefined
    at += 1
    // "\ No newline at end of file" refers to the line before it and is not counted.
    if (line.startsWith('\\')) continue
    // Some programs omit the space of an empty context line.
    const signed = line === '' ? ' ' : line
    if (!/^[-+ ]/.test(signed)) return undefined
    if (!signed.startsWith('+')) oldLeft -= 1
    if (!signed.startsWith('-')) newLeft -= 1
    if (oldLeft < 0 || newLeft < 0) return undefined
    kept.push(signed)
  }
  return { hunk: { oldStart, oldLines, newStart, newLines, lines: kept }, end: at }
}
