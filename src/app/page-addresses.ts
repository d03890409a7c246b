import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PullRequestRef } from '#github/client'
import type { Environment } from './environment.ts'

/** Addresses of our pages, as they are written on GitHub. Undefined where the server has no address of its own. */
export interface PageAddresses {
  ofReview(pull: PullRequestRef, headSha: string): string | undefined
  readonly ofRules: string | undefined
  /** Whether this key opens the page of this review. */
  isKey(key: string, pull: PullRequestRef, headSha: string): boolean
}

/**
 * Where nobody can sign in, whoever holds the address of a review may read it, and only the check run tells it, to those who may see the
 * repository: it carries a key that cannot be guessed, made of the webhook's secret. Where people sign in, keys open nothing.
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
