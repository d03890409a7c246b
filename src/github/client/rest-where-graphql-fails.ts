import { requestFailure } from './request-failure.ts'

/**
 * Reads with GraphQL, and with REST where GraphQL fails or does not answer.
 *
 * @throws RateLimitedError of either, since the other would hit the same limit; also any error that does not come from a request
 */
export const restWhereGraphqlFails = async <Result>(graphql: () => Promise<Result>, rest: () => Promise<Result>): Promise<Result> => {
  try {
    return await graphql()
  } catch (error) {
    const failure = requestFailure(error, 0)
    if (failure === undefined || failure.kind === 'limited') throw error
    return rest()
  }
}
