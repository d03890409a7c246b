import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'

/** Words of keys that concern all environments alike: where images come from, what is observed, and what people read. */
const aside: ReadonlySet<string> = new Set([
  ...[
    'image',
    'images',
    'registry',
    'repository',
    'repo',
    'chart',
    'newname',
    'newtag',
    'tag',
    'docs',
    'documentation',
    'description',
    'runbook',
  ],
  ...[
    'otel',
    'otlp',
    'sentry',
    'metrics',
    'tracing',
    'traces',
    'jaeger',
    'datadog',
    'dd',
    'log',
    'logs',
    'logging',
    'loki',
    'grafana',
    'statsd',
  ],
  ...[
    'vault',
    'issuer',
    'uses',
    'run',
    'command',
    'title',
    'summary',
    'message',
    'comment',
    'source',
    'from',
    'exclude',
    'ignore',
    'label',
  ],
])

/** Whether a setting is a host or a resource of production. */
export const isOfProduction = (name: string, value: string): boolean => {
  const words = wordsOf(name)
  if (words.some((word) => aside.has(word)) || /\s/.test(value) || value.startsWith('.') || value.startsWith('/')) return false
  const isHost = value.includes('://') || /^[\w-]+(\.[\w-]+)+(:\d+)?(,|$)/.test(value) || /^[\w.-]+:\d+$/.test(value)
  const last = words.at(-1) ?? ''
  const isNamed = names.addressSettings.has(last) || names.resourceSettings.has(last) || addressEnds.some((end) => last.endsWith(end))
  if (!isHost && !isNamed) return false
  if (/\.(ya?ml|json|pem|crt|key|conf|properties|jar|js|ts|py|sh|tf)$/i.test(value)) return false
  const named = wordsOf(hostAndPath(value.replaceAll(/\$\{[^}]*\}/g, '')))
  return named.some((word, index) => productionWords.has(word) && named[index - 1] !== 'non' && named[index - 1] !== 'pre')
}

/** Ends of names in one word: `PGHOST`, `baseurl`. */
const addressEnds: readonly string[] = ['host', 'url', 'uri', 'dsn', 'bucket', 'queue', 'topic']
const productionWords: ReadonlySet<string> = new Set(['production', 'prod', 'prd'])

/** What identifies the peer: the host; for other values all of it. */
const hostAndPath = (value: string): string => {
  const scheme = value.indexOf('://')
  if (scheme < 0) return value
  const rest = value.slice(scheme + 3)
  return rest.slice(rest.lastIndexOf('@', rest.indexOf('/') < 0 ? rest.length : rest.indexOf('/')) + 1)
}

/** `PAYMENTS_MODE: live`, `paypal.environment: production`, `SMS_LIVE: "true"`; the environment of the service itself has other meanings. */
export const isLive = (name: string, written: string): boolean => {
  const words = wordsOf(name)
  const value = written.toLowerCase()
  const last = words.at(-1) ?? ''
  if (words.some((word) => aside.has(word)) || words.length < 2) return false
  if (switchStates.has(value) && words.some((word) => inverts.has(word))) return false
  if (value === 'true' || value === '1') return words.some((word) => acts.has(word)) && !words.some((word) => passive.has(word))
  if (value === 'false' || value === '0') return last === 'sandbox' || words.slice(-2).join(' ') === 'test mode'
  if (last !== 'mode' && last !== 'environment' && last !== 'env' && last !== 'live') return false
  if (value === 'live') return true
  return productionWords.has(value) && words.slice(0, -1).every((word) => !runtimes.has(word))
}

/** A switch for acting on people or money that is off: `SUBMIT_FOR_REAL`, false unless a setting allows it. */
export const isLiveOff = (name: string, written: string): boolean => {
  const value = written.toLowerCase()
  return (value === 'false' || value === '0') && isLive(name, 'true')
}

/**
 * What the default of a switch does that keeps a service from acting on people or money: `SMS_DRY_RUN`. A name without a word of either is
 * `weak`: many tools act unless a setting forbids it. A word that inverts the meaning leaves it open: `DISABLE_SMS_SANDBOX`.
 */
export const safetyOf = (name: string, written: string): { readonly isSafe: boolean; readonly isWeak: boolean } | undefined => {
  const words = wordsOf(name)
  const value = written.toLowerCase()
  const isOn = value === 'true' || value === '1'
  if (!isOn && value !== 'false' && value !== '0') return undefined
  const mode = [2, 1].find((count) => names.safeModes.has(words.slice(-count).join(' ')))
  const about = mode === undefined ? [] : words.slice(0, -mode)
  if (mode === undefined || about.some((word) => aside.has(word) || inverts.has(word))) return undefined
  return { isSafe: isOn, isWeak: !about.some((word) => names.actsOnPeople.has(word)) }
}

const switchStates: ReadonlySet<string> = new Set(['true', '1', 'false', '0'])
/** Words that turn the meaning of a switch around, or may do so. */
const inverts: ReadonlySet<string> = new Set(
  'disable disables disabled no not non never skip skips without bypass ignore off prevent deny'.split(' '),
)
/** Words of switches that let a service reach users or move money. */
const acts: ReadonlySet<string> = new Set(['live', 'real'])
/** Words with which `live` and `real` mean something else: `LIVE_RELOAD`, `REAL_IP`. */
const passive: ReadonlySet<string> = new Set([
  'reload',
  'ip',
  'time',
  'view',
  'stream',
  'streaming',
  'chat',
  'update',
  'updates',
  'edit',
  'preview',
  'query',
])
const runtimes: ReadonlySet<string> = new Set([
  ...[
    'app',
    'application',
    'node',
    'rails',
    'rack',
    'go',
    'spring',
    'django',
    'flask',
    'aspnetcore',
    'dotnet',
    'deploy',
    'deployment',
    'runtime',
  ],
  ...[
    'build',
    'service',
    'server',
    'babel',
    'bun',
    'next',
    'mix',
    'run',
    'env',
    'execution',
    'process',
    'python',
    'java',
    'quarkus',
    'micronaut',
  ],
])
