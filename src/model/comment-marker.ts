import type { CommentState } from './publication.ts'

/**
 * The hidden line that ends each comment of ours and tells which finding it speaks of: GitHub alone is then enough to rebuild what was said.
 * Trust it only in comments that our own app wrote.
 */
export interface CommentMarker {
  readonly fingerprint: string
  readonly ruleId: string | undefined
  /** The finding's `construct`: finds it again where its fingerprint changed. */
  readonly construct?: string
  /** The head at which it was said first. */
  readonly since?: string
  /** The file that the finding is in now, where it moved away from the one that the comment stands on. */
  readonly path?: string
  readonly state: CommentState
}

export const markerOf = ({ fingerprint, ruleId, construct, since, path, state }: CommentMarker): string =>
  [
    `<!-- readiness:fingerprint=${encodeURIComponent(fingerprint)}`,
    ...(ruleId === undefined ? [] : [`rule=${encodeURIComponent(ruleId)}`]),
    ...(construct === undefined ? [] : [`construct=${encodeURIComponent(construct)}`]),
    ...(since === undefined ? [] : [`since=${encodeURIComponent(since)}`]),
    ...(path === undefined ? [] : [`path=${encodeURIComponent(path)}`]),
    ...(state === 'open' ? [] : [`state=${state}`]),
    '-->',
  ].join(' ')

/** What `encodeURIComponent` leaves. */
const value = "([\\w.!~*'()%-]+)"

/**
 * Only the last line counts, in exactly the form of {@link markerOf}: anything above it can quote a repository.
 */
const lastLine = new RegExp(
  `(?:^|\\n)<!-- readiness:fingerprint=${value}(?: rule=${value})?(?: construct=${value})?(?: since=${value})?(?: path=${value})?` +
    `(?: state=(fixed|waived|suppressed))? -->\\s*$`,
)

/** @returns undefined when the text does not end in a marker */
export const parseMarker = (body: string): CommentMarker | undefined => {
  const match = lastLine.exec(body)
  if (!match) return undefined
  const [, fingerprint = '', ruleId, construct, since, path, state] = match
  try {
    return {
      fingerprint: decodeURIComponent(fingerprint),
      ruleId: ruleId === undefined ? undefined : decodeURIComponent(ruleId),
      ...(construct !== undefined && { construct: decodeURIComponent(construct) }),
      ...(since !== undefined && { since: decodeURIComponent(since) }),
      ...(path !== undefined && { path: decodeURIComponent(path) }),
      state: (state as CommentState | undefined) ?? 'open',
    }
  } catch {
    // A broken percent sequence: not written by us.
    return undefined
  }
}
