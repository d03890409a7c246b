import { GatherError } from '#github/reading/gather-error'
import { requestFailure } from '#github/client/request-failure'

/** GitHub returns these until a person changes something, so retrying does not help. */
const lasting: ReadonlySet<number> = new Set([403, 404, 410, 451])

/**
 * The error to throw when a change could not be read. If GitHub denies access to its contents, the check ends with the reason instead of a
 * retry.
 */
export const unreadableChange = (error: unknown): unknown => {
  if (error instanceof GatherError) return error
  const failure = requestFailure(error, 0)
  if (failure?.kind !== 'refused' || !lasting.has(failure.status)) return error
  return new GatherError(
    `GitHub does not let this App read the change (status ${failure.status}). Check that the App has access to this repository and the permission \`contents: read\`, then start the review again.`,
    { cause: error },
  )
}
