import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'
import { wordsOf } from '../naming/words.ts'

/** A service that sends events to the address that its customer configures. */
interface WebhookProvider {
  readonly provider: string
  /** Where this comes from. */
  readonly source: string
  /** Headers of its events, in lower case. */
  readonly headers?: readonly string[]
  /** Words that name it in a path. Left out for those that sign no events, or only if configured: Mollie, Bitbucket, SendGrid, Segment. */
  readonly words?: readonly string[]
  /** Types of its events, and functions that parse one without verifying anything, as origins. */
  readonly events?: readonly string[]
  /** Its libraries that verify events, as `signing.yml` names them. */
  readonly libraries?: readonly string[]
}

const providers: readonly WebhookProvider[] = [
  {
    provider: 'stripe',
    source: 'Stripe, Verify webhook signatures; stripe-node 18, stripe-python 12 and stripe-java 29: Event',
    headers: ['stripe-signature'],
    words: ['stripe'],
    events: [
      'stripe#{,Stripe.,default.}Event',
      'stripe#Event.construct_from',
      'com.stripe.model#Event',
      'github.com/stripe/stripe-go#Event',
    ],
    libraries: ['stripe', 'stripe-go', 'stripe-java'],
  },
  {
    provider: 'github',
    source: 'GitHub, Webhook events and payloads: headers; go-github 68: ParseWebHook; @octokit/webhooks-types 7',
    headers: ['x-hub-signature', 'x-hub-signature-256', 'x-github-event', 'x-github-delivery'],
    words: ['github'],
    events: ['github.com/google/go-github/github#{ParseWebHook,WebHookType}', '@octokit/webhooks-types#WebhookEvent'],
    libraries: ['@octokit/webhooks', 'go-github'],
  },
  {
    provider: 'gitlab',
    source: 'GitLab, Webhooks: secret token and event headers',
    headers: ['x-gitlab-token', 'x-gitlab-event'],
    words: ['gitlab'],
  },
  {
    provider: 'slack',
    source: 'Slack, Verifying requests from Slack',
    headers: ['x-slack-signature', 'x-slack-request-timestamp'],
    words: ['slack'],
    libraries: ['slack-go', 'slack_sdk'],
  },
  {
    provider: 'shopify',
    source: 'Shopify, HTTPS webhooks: headers',
    headers: ['x-shopify-hmac-sha256', 'x-shopify-topic', 'x-shopify-webhook-id'],
    words: ['shopify'],
  },
  {
    provider: 'svix',
    source: 'Svix, Verifying webhooks manually',
    headers: ['svix-id', 'svix-signature', 'svix-timestamp'],
    words: ['svix'],
    libraries: ['svix'],
  },
  { provider: 'standard webhooks', source: 'Standard Webhooks specification 1.0', headers: ['webhook-signature', 'webhook-id'] },
  {
    provider: 'twilio',
    source: 'Twilio, Webhooks security',
    headers: ['x-twilio-signature'],
    words: ['twilio'],
    libraries: ['twilio'],
  },
  {
    provider: 'paypal',
    source: 'PayPal, Webhooks: headers',
    headers: ['paypal-transmission-id', 'paypal-transmission-sig'],
    words: ['paypal'],
  },
  { provider: 'square', source: 'Square, Validate webhook notifications', headers: ['x-square-hmacsha256-signature'], words: ['square'] },
  { provider: 'razorpay', source: 'Razorpay, Validate webhooks', headers: ['x-razorpay-signature'], words: ['razorpay'] },
  { provider: 'paystack', source: 'Paystack, Webhooks: verifying event origin', headers: ['x-paystack-signature'], words: ['paystack'] },
  {
    provider: 'paddle',
    source: 'Paddle, Verify webhook signatures',
    headers: ['paddle-signature'],
    words: ['paddle'],
    libraries: ['@paddle/paddle-node-sdk'],
  },
  { provider: 'linear', source: 'Linear, Webhooks', headers: ['linear-signature', 'linear-event'], words: ['linear'] },
  { provider: 'zoom', source: 'Zoom, Verify webhook events', headers: ['x-zm-signature'], words: ['zoom'] },
  { provider: 'intercom', source: 'Intercom, Webhooks: signed notifications', headers: ['intercom-signature'], words: ['intercom'] },
  { provider: 'mailgun', source: 'Mailgun, Securing webhooks', headers: ['x-mailgun-signature'], words: ['mailgun'] },
  { provider: 'postmark', source: 'Postmark, Webhooks', headers: ['x-postmark-signature'] },
  {
    provider: 'lemonsqueezy',
    source: 'Lemon Squeezy, Signing requests: X-Signature, which other services use as well',
    words: ['lemonsqueezy'],
  },
  { provider: 'resend', source: 'Resend, Verify webhooks requests', words: ['resend'] },
  { provider: 'clerk', source: 'Clerk, Sync data with webhooks', words: ['clerk'] },
  { provider: 'workos', source: 'WorkOS, Webhooks: secure your endpoint', words: ['workos'] },
  { provider: 'hubspot', source: 'HubSpot, Validating requests', words: ['hubspot'] },
  { provider: 'plaid', source: 'Plaid, Webhook verification', words: ['plaid'] },
  { provider: 'adyen', source: 'Adyen, Verify HMAC signatures', words: ['adyen'] },
  { provider: 'braintree', source: 'Braintree, Webhooks: parse', words: ['braintree'] },
  { provider: 'dropbox', source: 'Dropbox, Webhooks: X-Dropbox-Signature', words: ['dropbox'] },
  { provider: 'vercel', source: 'Vercel, Securing webhooks', words: ['vercel'] },
  { provider: 'coinbase', source: 'Coinbase Commerce, Webhooks', words: ['coinbase'] },
]

const byHeader = new Map(providers.flatMap(({ provider, headers = [] }) => headers.map((header) => [header, provider] as const)))
const byWord = providers.flatMap(({ provider, words = [] }) => words.map((word) => [word, provider] as const))
const byLibrary = new Map(providers.flatMap(({ provider, libraries = [] }) => libraries.map((library) => [library, provider] as const)))
const byEvent = new NameMap<string>()
const lastsOfEvents = new Set<string>()
for (const { provider, events = [] } of providers)
  for (const pattern of events) {
    byEvent.add(pattern, provider)
    for (const name of expandBraces(pattern)) lastsOfEvents.add(lastStep(name))
  }

/** Words of a header that names the event or the delivery: only its receiver reads several of a provider's headers. */
const namesEvent: ReadonlySet<string> = new Set(['event', 'delivery', 'topic', 'id'])

/** Words by which a segment of a path says that events of another service arrive there. */
const hookWords: ReadonlySet<string> = new Set(['webhook', 'webhooks', 'hook', 'hooks'])

/** Further words of such segments, which show it only together with a verified signature. */
const callbackWords: ReadonlySet<string> = new Set([
  ...hookWords,
  'callback',
  'callbacks',
  'postback',
  'postbacks',
  'ipn',
  'notification',
  'notifications',
  'inbound',
])

/** Last names of types of whole requests. */
const requestTypes: ReadonlySet<string> = new Set([
  'IncomingMessage',
  'Request',
  'NextRequest',
  'FastifyRequest',
  'HttpRequest',
  'HttpServletRequest',
  'ContainerRequestContext',
  'ServerHttpRequest',
  'ServerRequest',
  'WebRequest',
  'Context',
  'Ctx',
])

/** What identifies the senders of webhooks. */
export const webhookProviders = {
  requestTypes,
  /** The provider that sends a header. */
  ofHeader: (header: string): string | undefined => byHeader.get(header.toLowerCase()),
  /** Starts of texts that may hold such a header, for a quick test. */
  headers: [...byHeader.keys()],
  /** The provider whose library verifies events, by the library's name in `signing.yml`. */
  ofLibrary: (library: string): string | undefined => byLibrary.get(library),
  /** Whether a type or a function of this last name may be that of a provider's event. */
  mayBeEvent: (last: string): boolean => lastsOfEvents.has(last),
  /** The provider of a type of events, or of a function that parses one, by its origin. */
  ofEvent: (name: string): string | undefined => byEvent.get(name),
  /** A provider that signs its events, named in a path or in the name of a function. */
  named: (text: string): string | undefined => {
    const joined = wordsOf(text).join('')
    return byWord.find(([word]) => joined.includes(word))?.[1]
  },
  /** Whether a segment of a path may say so, if a signature is verified there. */
  saysCallback: (name: string): boolean => webhookProviders.saysHook(name) || wordsOf(name).some((word) => callbackWords.has(word)),
  /** Whether a header names the event or the delivery, and does not only carry a signature. */
  namesEvent: (header: string): boolean => wordsOf(header).some((word) => namesEvent.has(word)),
  /** Whether a segment of a path, or the name of a function, says webhook. */
  saysHook: (name: string): boolean => {
    const words = wordsOf(name)
    return words.some((word, at) => hookWords.has(word) || (word === 'web' && hookWords.has(words[at + 1] ?? '')))
  },
} as const
