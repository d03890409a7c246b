import type { MoneyPost, RequestKey } from '#model/facts/requests/request-key'
import type { Linked, System } from '#model/system'

/** A POST about money without a key, and the key that another request through the same client carries. */
export interface UnkeyedPost {
  readonly post: Linked<MoneyPost>
  readonly keyed: Linked<RequestKey>
}

const isIn = (span: { readonly startLine: number; readonly endLine: number }, { startLine }: { readonly startLine: number }): boolean =>
  span.startLine <= startLine && startLine <= span.endLine

/** POSTs about money without a key, to services that take keys: another request through the same client carries one. */
export const unkeyedPosts = (system: System): readonly UnkeyedPost[] => {
  const posts = system.facts('money-post').filter(({ inService }) => inService)
  const keys = system.facts('request-key').filter(({ inService }) => inService)
  if (posts.length === 0 || keys.length === 0) return []
  const calls = system.facts('external-call').flatMap((call) => {
    const client = call.client && system.define(call.at.path, call.client)
    return client ? [{ call, client }] : []
  })
  return posts.flatMap((post) => {
    const own = calls.find(({ call }) => call.at.path === post.at.path && isIn(post.at, call.at))
    if (!own) return []
    const others = calls.filter(
      ({ call, client }) => call !== own.call && client.path === own.client.path && client.name === own.client.name,
    )
    const isOf = (key: Linked<RequestKey>, fact: Pick<Linked<MoneyPost>, 'at' | 'within'>): boolean =>
      key.at.path === fact.at.path && key.within === fact.within
    const isOfOthers = (key: Linked<RequestKey>): boolean => others.some(({ call }) => isOf(key, call))
    // The function gives the key in another way, or the client adds one to all its requests.
    if (keys.some((key) => isOf(key, post) || (key.at.path === own.client.path && !isOfOthers(key)))) return []
    const keyed = keys.find(isOfOthers)
    return keyed ? [{ post, keyed }] : []
  })
}
