import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PullRequestRef } from '#github/client/client'
import type { Environment } from '#setup/environment'

/** URLs of our pages for use on GitHub. Undefined when the server has no public URL. */
export interface PageAddresses {
  ofReview(pull: PullRequestRef, headSha: string): string | undefined
  readonly ofRules: string | undefined
  /** Whether this key opens the page of this review. */
  isKey(key: string, pull: PullRequestRef, headSha: string): boolean
}

/**
 * Without sign-in, a review's URL grants access to it. The URL contains an unguessable key made from the webhook secret, and only the check
 * run shows it, to those who can see the repository. With sign-in, keys grant no access.
 */
export const createPageAddresses = ({ publicUrl, webhookSecrets, signIn }: Environment): PageAddresses => ({
  ofReview: (pull, headSha) => {
    if (publicUrl === undefined) return undefined
    const address = `${publicUrl}/reviews/${pull.owner}/${pull.repo}/${pull.number}/${headSha}`
    return signIn ? address : `${address}?key=${keyOf(pull, headSha, webhookSecrets[0])}`
  },
  ofRules: publicUrl === undefined ? undefined : `${publicUrl}/rules`,
  isKey: (key, pull, headSha) =>
    publicUrl !== undefined && signIn === undefined && webhookSecrets.some((secret) => isSame(key, keyOf(pull, headSha, secret))),
})

const keyOf = ({ owner, repo, number }: PullRequestRef, headSha: string, secret: string): string =>
  createHmac('sha256', secret).update(`review page ${owner}/${repo}#${number}@${headSha}`.toLowerCase()).digest('hex').slice(0, 40)

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
