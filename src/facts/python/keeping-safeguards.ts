import type { Protection } from '#model/facts/safeguard'
import type { Span } from '#model/source-file'
import { shortText } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'

/** Python calls that release a resource. */
const givesBack = /^(close|aclose|release|disconnect|dispose|unsubscribe|terminate|shutdown|remove_signal_receiver)$/
const endsAnswer = /^(response|resp|res|span|stdin|stdout|stderr|stream|plt|figure|fig)$/i
const expiryKeyword = /^(ex|px|exat|pxat|ttl|expire|expires_in)$/

/** Code in a function that releases a resource, or expires something. */
export const keepingSafeguards: Extractor = ({ module, emit }) => {
  const add = (
    against: Protection,
    node: SyntaxNode,
    by: string,
    subject: string,
    of: { readonly optionOf?: string; readonly setOn?: string } = {},
    at: Span = node.span,
  ): void => emit({ kind: 'safeguard', at, within: module.within(node), subject: `${against} ${subject}`, against, by, ...of })
  for (const call of module.calls) {
    const { member } = call
    if (member === '') continue
    const parts = call.callee?.parts ?? []
    const holder = parts.at(-2) ?? ''
    const short = `${shortText(call.calleeText, 40)}()`
    if (/^(expire|pexpire|expireat|setex|psetex)$/.test(member) && holder !== '') add('staying', call.node, short, call.calleeText)
    else if (
      givesBack.test(member) &&
      holder !== '' &&
      !/^(self|cls)$/.test(holder) &&
      !endsAnswer.test(holder) &&
      module.within(call.node) !== ''
    )
      add('leak', call.node, short, call.calleeText, { setOn: holder })
    if (/^(set|add|get_or_set|aset|setnx)$/.test(member) && /cache|redis|(^|_)r$/i.test(holder))
      for (const [key, { node, value }] of call.arguments.keywords)
        if ((expiryKeyword.test(key) || (key === 'timeout' && /cache/i.test(holder))) && value.kind !== 'none')
          add('staying', node, shortText(node.text, 40), member, { optionOf: member })
  }
}
