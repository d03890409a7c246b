import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'
import { literalText } from './value-shape.ts'

const readers = /(^|\.)(getenv|environ\.get|env|env\.str|env\.url|config)$/
const local = /^(\w+:\/\/)?([\w:.-]*@)?(localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)(:\d+)?(\/|$)/
/** Addresses of required dependencies; not a bind address, a debug host or an allowed origin. */
const address = /(^|_)(URL|URI|DSN|HOST|ENDPOINT|BROKERS?|SERVERS?)$/
const harmless =
  /(^|_)(EMAIL|MAIL|SMTP|BIND|LISTEN|ALLOWED|CORS|TRUSTED|FRONTEND|STATIC|MEDIA|DEBUG|TEST|SITE|BASE|PUBLIC|WEB|APP|EXTERNAL|SELF|SERVER|STATSD|DATADOG|DD|AGENT|OTEL|JAEGER)(_|$)/
const environmentWords = /\b(DEBUG|TESTING|TEST|DEV|LOCAL|development|test|local)\b/i

const isConditional = (node: SyntaxNode): boolean => {
  for (let at = node.parent; at; at = at.parent)
    if (at.kind === 'if_statement' && environmentWords.test(at.field('condition')?.text ?? '')) return true
  return false
}

/** Environment variables whose fallback is a development host such as localhost. */
export const configurationReads: Extractor = ({ module, emit }) => {
  if (!/localhost|127\.0\.0\.1/.test(module.text)) return
  for (const call of module.calls) {
    if (!readers.test(call.calleeText)) continue
    const [first, second] = call.arguments.positional
    const name = literalText(first)
    const fallback = literalText(second ?? call.arguments.keywords.get('default')?.value)
    if (name === undefined || fallback === undefined || !local.test(fallback) || !address.test(name) || harmless.test(name)) continue
    if (isConditional(call.node)) continue
    emit({
      kind: 'config-read',
      at: call.node.span,
      within: module.within(call.node),
      subject: name,
      name,
      use: 'local-default',
      into: '',
    })
  }
}
