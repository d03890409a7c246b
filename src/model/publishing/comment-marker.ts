import type { CommentState } from './publication.ts'

/**
 * The hidden last line of each comment by this app, which identifies the finding: the history can be rebuilt from GitHub alone. Trust it
 * only in comments that the app itself wrote.
 */
export interface CommentMarker {
  readonly fingerprint: string
  readonly ruleId: string | undefined
  /** The finding's `construct`: identifies the finding after its fingerprint has changed. */
  readonly construct?: string
  /** The head at which the finding was first reported. */
  readonly since?: string
  /** The file that now contains the finding, if it has moved from the file of the comment. */
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

/** The characters that `encodeURIComponent` produces. */
const value = "([\\w.!~*'()%-]+)"

/** Only the last line counts, in exactly the form of {@link markerOf}: anything above it may quote the repository. */
const lastLine = new RegExp(
  `(?:^|\\n)<!-- readiness:fingerprint=${value}(?: rule=${value})?(?: construct=${value})?(?: since=${value})?(?: path=${value})?` +
    `(?: state=(fixed|waived|suppressed))? -->\\s*$`,
)

/** @returns undefined if the text does not end in a marker */
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
    // An invalid percent sequence: the app did not write this marker.
    return undefined
  }
}
