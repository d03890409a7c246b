import { requestFailure } from './request-failure.ts'

/**
 * Reads by GraphQL, and by REST where GraphQL answers errors or not at all.
 *
 * @throws RateLimitedError of either, since the other way would meet the same limit; whatever is no failure of a request
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
