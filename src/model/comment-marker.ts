import type { CommentState } from './publication.ts'

/**
 * The hidden line that ends each comment of ours and tells which finding it speaks of: GitHub alone is then enough to rebuild what was said.
 * Trust it only in comments that our own app wrote.
 */
export interface CommentMarker {
  readonly fingerprint: string
  readonly ruleId: string | undefined
  readonly state: CommentState
}

export const markerOf = ({ fingerprint, ruleId, state }: CommentMarker): string =>
  [
    `<!-- readiness:fingerprint=${encodeURIComponent(fingerprint)}`,
    ...(ruleId === undefined ? [] : [`rule=${encodeURIComponent(ruleId)}`]),
    ...(state === 'open' ? [] : [`state=${state}`]),
    '-->',
  ].join(' ')

/** Only the very last line counts: anything above it may quote a repository. */
const lastLine = /(?:^|\n)<!-- readiness:fingerprint=([^\s<>]+)(?: rule=([^\s<>]+))?(?: state=(fixed|waived|suppressed))? -->\s*$/

/** @returns undefined when the text does not end in a marker */
export const parseMarker = (body: string): CommentMarker | undefined => {
  const match = lastLine.exec(body)
  if (!match) return undefined
  try {
    return {
      fingerprint: decodeURIComponent(match[1] ?? ''),
      ruleId: match[2] === undefined ? undefined : decodeURIComponent(match[2]),
      state: (match[3] as CommentState | undefined) ?? 'open',
    }
  } catch {
    // A broken percent sequence: not written by us.
    return undefined
  }
}
