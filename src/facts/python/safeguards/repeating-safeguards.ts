import type { Protection } from '#model/facts/requests/safeguard'
import { shortText, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from '../calls/context.ts'

type Add = (against: Protection, node: SyntaxNode, by: string, subject: string, of?: { optionOf?: string; setOn?: string }) => void

const calls: ReadonlySet<string> = new Set(['call'])
const clauses: ReadonlySet<string> = new Set(['except_clause'])

/** `session.mount(url, HTTPAdapter(max_retries=3))`: requests through the session are retried. */
const mounted = (module: PythonModule, add: Add): void => {
  if (!/\bmax_retries\b/.test(module.text)) return
  for (const call of module.calls) {
    const retries = call.member === 'HTTPAdapter' ? call.arguments.keywords.get('max_retries') : undefined
    if (!retries || /^(0|None|False)$/.test(retries.value.text)) continue
    const mount = module.tree.around(call.node, calls)
    const session = mount && /^([\w.]+)\.mount\(/.exec(mount.text)?.[1]?.split('.').at(-1)
    add('transience', call.node, shortText(call.node.text, 50), 'HTTPAdapter', session === undefined ? {} : { setOn: session })
  }
}

/** Options that list the retried failures. */
const listsFailures = /^(autoretry_for|retry_exceptions|retry_on|retry_on_exceptions?|retryable_exceptions)$/
/** Transient failures, by their class names. */
const passes =
  /^\w*(Timeout|Connect|Connection|Network|Unavailable|Transport|Operational|Deadlock|TooManyRequests|RateLimit|Temporary|Protocol|ReadError|WriteError|RemoteError)\w*$/

/** The kinds of failure that a task or client retries. */
const retried = (module: PythonModule, add: Add): void => {
  for (const call of module.calls) {
    for (const [key, { value }] of call.arguments.keywords) {
      if (!listsFailures.test(key) || !/^(tuple|list|set)$/.test(value.kind)) continue
      for (const item of value.children) {
        const name = item.text.split('.').at(-1) ?? ''
        if (passes.test(name)) add('transience', item, shortText(item.text, 50), `${key} ${name}`)
      }
    }
  }
}

/** Work that is retried after a failure. */
export const repeatingSafeguards: Extractor = ({ module, emit }) => {
  const add: Add = (against, node, by, subject, of = {}) =>
    emit({
      kind: 'safeguard',
      at: node.span,
      within: module.within(node),
      subject: `${against} ${subject}`,
      against,
      by,
      ...of,
    })
  mounted(module, add)
  if (/retry|retries|retryable/.test(module.text)) retried(module, add)
  for (const call of module.calls) {
    if (call.calleeText === 'self.retry' && module.within(call.node) !== '') {
      const clause = module.tree.around(call.node, clauses)
      if (clause && module.functionAround(clause) === module.functionAround(call.node))
        add('transience', call.node, `${shortText(call.calleeText, 40)}()`, 'of the task')
    }
  }
}
