import { requestFailure } from '#github/client/request-failure'

/** Why a try failed, in a sentence for the check. Contains no text from the pull request. */
export const failureReason = (error: unknown): string => {
  const failure = requestFailure(error, 0)
  if (failure === undefined) return 'The review failed on our side.'
  const { status, errors } = error as { readonly status?: unknown; readonly errors?: unknown }
  if (typeof status === 'number' && failure.kind !== 'limited' && hasResponse(error)) return `GitHub answered with status ${status}.`
  if (Array.isArray(errors)) return 'GitHub’s GraphQL API returned only errors.'
  return failure.kind === 'limited' ? 'GitHub’s rate limit is exhausted.' : 'GitHub did not answer.'
}

const hasResponse = (error: unknown): boolean => (error as { readonly response?: unknown }).response !== undefined
