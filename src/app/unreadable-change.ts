import { GatherError } from '#github/gather-error'
import { requestFailure } from '#github/request-failure'

/** GitHub refuses these for as long as nobody changes something: repeating the request does not help. */
const lasting: ReadonlySet<number> = new Set([403, 404, 410, 451])

/**
 * What to throw when a change could not be read: where GitHub refuses its contents, the check ends with the reason instead of being tried
 * again.
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
