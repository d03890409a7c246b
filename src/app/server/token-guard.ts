import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createAttemptLimit, type AttemptLimit } from './attempt-limit.ts'
import { clientAddress } from './client-address.ts'
import type { Answer } from '../webhooks/receive-webhook.ts'

export type TokenVerdict = 'right' | 'wrong' | { readonly retryAfterSeconds: number }

/** Checks secrets sent by clients. Wrong guesses count against a limit: see {@link createAttemptLimit}. */
export interface TokenGuard {
  /** `isRight` is called only while attempts from this address are allowed. */
  judge(request: IncomingMessage, isRight: () => boolean | Promise<boolean>): Promise<TokenVerdict>
}

/** Use a separate one for each port, so that a flood on the public port does not lock the internal one. */
export const createTokenGuard = (trustedProxies: number, limit: AttemptLimit = createAttemptLimit()): TokenGuard => ({
  async judge(request, isRight) {
    const address = clientAddress(request, trustedProxies)
    const retryAfterSeconds = limit.waitSeconds(address)
    if (retryAfterSeconds > 0) return { retryAfterSeconds }
    // Counted before the result is known, so that parallel attempts cannot bypass the limit.
    limit.failed(address)
    if (!(await isRight())) return 'wrong'
    limit.succeeded(address)
    return 'right'
  },
})

/** Digests have the same length, so that timing reveals neither the secret's length nor its characters. */
export const isSameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The token of an `Authorization: Bearer` header. */
export const bearerOf = ({ headers }: IncomingMessage): string | undefined => /^Bearer (.+)$/s.exec(headers.authorization ?? '')?.[1]

export const tooManyAttempts = (retryAfterSeconds: number): Answer => ({
  status: 429,
  text: 'Too many wrong tokens. Wait, then try again.',
  headers: { 'retry-after': String(retryAfterSeconds) },
  close: true,
})
