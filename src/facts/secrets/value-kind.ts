import type { ConfigLiteral } from '#model/facts/requests/secret'
import { looksInvented } from './looks-invented.ts'

const begins =
  /^$|^(true|false|null|none|nil|undefined|yes|no|on|off|\d{1,6})$|^(test|dev|local|admin|root|user|guest|postgres|mysql|redis|mongo|minio\w*|rabbitmq|default|hunter2|foo|bar|baz|abc|123)/i

const contains =
  /[<>{}$%]|\(\(|pass|secret|change|example|sample|dummy|placeholder|replace|your|insert|todo|redacted|xxx|\*\*\*|\.\.\.|fake|mock|1234|abcd|qwerty|super|localhost/i

/** Whether a text contains a placeholder for a value that is set elsewhere. */
export const holdsPlaceholder = (text: string): boolean => contains.test(text)

/**
 * Keys that are issued for use in browser code: publishable keys of Stripe and Clerk, PostHog project keys, Mapbox
 * public tokens, Datadog client tokens.
 */
const publicKey = /^(pk_(test|live)_|phc_|pk\.eyJ|pub[0-9a-f]{32}$)/

/** Classifies a value without revealing it. */
export const valueKind = (value: string): ConfigLiteral['value'] => {
  const text = value.trim().replace(/^["']|["']$/g, '')
  if (begins.test(text) || holdsPlaceholder(text)) return 'placeholder'
  if (publicKey.test(text)) return 'public'
  const classes = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length
  // A word, a list, a URL or a path is not a randomly generated credential.
  const isOneWord = /^[A-Za-z\d+/=_~!@#^&*.-]+$/.test(text) && !/^[a-z]+:\/\/|^\.?\/|\.(json|pem|key|ya?ml|crt)$/i.test(text)
  if (text.length >= 16 && isOneWord && classes >= 2 && /\d/.test(text) && !looksInvented(text)) return 'random'
  return 'plain'
}
