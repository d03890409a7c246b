import type { IncomingMessage } from 'node:http'
import { createHmac, timingSafeEqual } from 'node:crypto'
import MarkdownIt from 'markdown-it'
import type { PullRequestRef } from '#github/client'
import type { PushHistories } from '#store/push-histories'
import type { Environment } from './environment.ts'
import type { Answer } from './receive-webhook.ts'

/** Pages of reviews on our own server, with all that the check's summary has no room for. */
export interface ReviewPages {
  /** Undefined where the server has no address of its own. */
  addressOf(pull: PullRequestRef, headSha: string): string | undefined
  answer(request: IncomingMessage): Promise<Answer>
}

const address = /^\/reviews\/([\w.-]+)\/([\w.-]+)\/(\d{1,10})\/([0-9a-f]{40,64})$/

/**
 * A page speaks of code that may be private, and this server knows no users: whoever holds the address may read it, and only the check run
 * tells it, to those who may see the repository. The address carries a key that cannot be guessed, made of the webhook's secret.
 */
export const createReviewPages = (
  { publicUrl, webhookSecrets }: Pick<Environment, 'publicUrl' | 'webhookSecrets'>,
  pushes: Pick<PushHistories, 'page'>,
): ReviewPages => ({
  addressOf: (pull, headSha) =>
    publicUrl === undefined
      ? undefined
      : `${publicUrl}/reviews/${pull.owner}/${pull.repo}/${pull.number}/${headSha}?key=${keyOf(pull, headSha, webhookSecrets[0])}`,
  async answer(request) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app')
    const [, owner, repo, number, headSha] = address.exec(pathname) ?? []
    const key = searchParams.get('key') ?? ''
    if (publicUrl === undefined || !owner || !repo || !number || !headSha) return notFound
    const pull = { owner, repo, number: Number(number) }
    if (!webhookSecrets.some((secret) => isSame(key, keyOf(pull, headSha, secret)))) return notFound
    const page = await pushes.page(pull, headSha)
    return page === undefined || page === '' ? notFound : { status: 200, text: pageOf(pull, page), type: 'text/html' }
  },
})

/** The same for what is not there and for what may not be seen. */
const notFound: Answer = { status: 404, text: 'Not found.' }

const keyOf = ({ owner, repo, number }: PullRequestRef, headSha: string, secret: string): string =>
  createHmac('sha256', secret).update(`review page ${owner}/${repo}#${number}@${headSha}`.toLowerCase()).digest('hex').slice(0, 40)

const isSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** No HTML of the text's own, and no addresses but those that were written as links. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

const pageOf = ({ owner, repo, number }: PullRequestRef, page: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${owner}/${repo}#${number} · Production readiness</title></head><body><main><h1>${owner}/${repo}#${number}</h1>${markdown.render(page)}</main></body></html>`
