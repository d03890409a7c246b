import { createHmac } from 'node:crypto'
import type { JobTypes } from '#model/job'
import { verdictTitles } from '#report/formats/outline'
import type { Environment, NotificationSettings } from '#setup/environment'
import { tracedRequest } from './traced-request.ts'

type Data = JobTypes['notify']

/** The answer's body is not read, so this covers all of a try. */
const answerTimeoutMs = 10_000

/** A channel did not take a notification. The message names the channel and never its address, which may hold a token. */
export class NotificationRefused extends Error {
  override readonly name = 'NotificationRefused'
}

interface Message {
  /** The pull request, and what happened, in one sentence each. */
  readonly text: string
  readonly url: string
}

const messageOf = ({ owner, repo, number, event }: Data, siteUrl: string): Message => {
  const subject = `${owner}/${repo}#${number}`
  const url = `${siteUrl}/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/pull/${number}`
  if (event.kind === 'waiver-ending')
    return { text: `${subject}: a waiver ends on ${event.endsOn}. From that day on, its finding counts again.`, url }
  const before = event.before === undefined ? 'first verdict' : `before: ${verdictTitles[event.before]}`
  return { text: `${subject}: ${verdictTitles[event.after]} (${before}).`, url }
}

/** Slack reads these three characters as markup. @see https://docs.slack.dev/messaging/formatting-message-text */
const slackText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const slackBody = ({ text, url }: Message): object => ({
  text: `${slackText(text)} ${slackText(url)}`,
  unfurl_links: false,
  unfurl_media: false,
})

/** An adaptive card, as a workflow of Teams takes it. Text runs are shown as they are; text blocks would read them as Markdown. */
const teamsBody = ({ text, url }: Message): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }],
        actions: [{ type: 'Action.OpenUrl', title: 'Open the pull request', url }],
      },
    },
  ],
})

/** The body of the generic webhook, which docs/notifications.md describes. */
const webhookBody = ({ id, owner, repo, number, headSha, event }: Data, { text, url }: Message): object => ({
  schemaVersion: 1,
  id,
  event: event.kind,
  repository: `${owner}/${repo}`,
  pullRequest: number,
  headSha,
  url,
  text,
  ...(event.kind === 'verdict-changed' ? { verdict: { before: event.before ?? null, after: event.after } } : { endsOn: event.endsOn }),
})

/** Signs the time with the body, so that a recorded request cannot be replayed later. */
const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

interface Request {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

const requestFor = (data: Data, settings: NotificationSettings, siteUrl: string, now: number): Request | undefined => {
  const { slack, teams, webhook } = settings
  const message = messageOf(data, siteUrl)
  switch (data.channel) {
    case 'slack':
      return slack === undefined ? undefined : { url: slack, body: JSON.stringify(slackBody(message)), headers: {} }
    case 'teams':
      return teams === undefined ? undefined : { url: teams, body: JSON.stringify(teamsBody(message)), headers: {} }
    case 'webhook': {
      if (webhook === undefined) return undefined
      const body = JSON.stringify(webhookBody(data, message))
      const timestamp = String(Math.floor(now / 1_000))
      return {
        url: webhook.url,
        body,
        headers: {
          'x-readiness-event': data.event.kind,
          'x-readiness-delivery': data.id,
          'x-readiness-timestamp': timestamp,
          'x-readiness-signature-256': signatureOf(webhook.secret, timestamp, body),
        },
      }
    }
  }
}

/** Why a request got no answer, without the address. */
const codeOf = (error: unknown): string => {
  const { cause, name } = error as { readonly cause?: { readonly code?: unknown }; readonly name?: unknown }
  return typeof cause?.code === 'string' ? cause.code : String(name)
}

/**
 * Sends one notification to one channel. The address comes from the operator's environment alone; redirects are not followed, because they
 * would let the receiver choose where the App sends requests.
 *
 * @throws NotificationRefused when the channel did not take it; the job is then retried
 */
export const notify = async (
  data: Data,
  { notifications, siteUrl }: Pick<Environment, 'notifications' | 'siteUrl'>,
  signal: AbortSignal,
  now = Date.now(),
): Promise<string> => {
  const request = requestFor(data, notifications, siteUrl, now)
  if (request === undefined) return 'the channel is no longer configured'
  let response: Response
  try {
    response = await tracedRequest(`notify ${data.channel}`, () =>
      fetch(request.url, {
        method: 'POST',
        body: request.body,
        headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'readiness', ...request.headers },
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerTimeoutMs)]),
      }),
    )
  } catch (error) {
    signal.throwIfAborted()
    throw new NotificationRefused(`The ${data.channel} channel did not answer (${codeOf(error)}).`)
  }
  await response.body?.cancel()
  if (response.status >= 300 && response.status < 400)
    throw new NotificationRefused(
      `The ${data.channel} channel answered with a redirect (status ${response.status}), which is not followed.`,
    )
  if (!response.ok) throw new NotificationRefused(`The ${data.channel} channel answered with status ${response.status}.`)
  return 'sent'
}
