import type { Protection } from '#model/facts/safeguard'
import type { Span } from '#model/source-file'
import { shortText, type Call } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { lockName, lockStatement, tableOf } from '../libraries/failure-names.ts'
import type { Extractor } from './context.ts'
import { memberSpan, spanAt } from './places.ts'

/** Python calls that release a resource. */
const givesBack = /^(close|aclose|release|disconnect|dispose|unsubscribe|terminate|shutdown|remove_signal_receiver)$/
const endsAnswer = /^(response|resp|res|span|stdin|stdout|stderr|stream|plt|figure|fig)$/i
/** Locking reads: of ORMs, and of the repository's own functions by name. */
const locksRows = /^((db|select|with|get|fetch|load|find|lock|read|query|one|first)_(\w+_)?)?for_update$/
/** A lock in a `with`, by the last part of its name; `block`, `clock` and `unlock` do not count. */
const held = /^(?:await\s+)?((?:\w+\.)*(\w+))(?:\(.*\))?(?:\s+as\s+\w+)?$/s
const holdsBack = /lock|mutex|semaphore/i
const expiryKeyword = /^(ex|px|exat|pxat|ttl|expire|expires_in)$/

/** The model whose rows are locked: if the read is removed as well, nothing is lost. */
const modelOf = (call: Call): { readonly optionOf?: string } => {
  const model = /\b([A-Z]\w*)\b/.exec(call.node.text)?.[1]
  return model === undefined ? {} : { optionOf: model }
}

/** Code in a function that excludes concurrent callers, releases a resource, or expires something. */
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
    if (locksRows.test(member)) add('overlap', call.node, `${member}()`, member, modelOf(call), memberSpan(module, call))
    else if (
      /^(acquire|lock|try_lock|advisory_lock|pg_advisory_lock)$/.test(member) &&
      lockName.test(parts.join('.')) &&
      module.within(call.node) !== ''
    )
      add('overlap', call.node, short, call.calleeText)
    else if (/^(expire|pexpire|expireat|setex|psetex)$/.test(member) && holder !== '') add('staying', call.node, short, call.calleeText)
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
  for (const item of module.tree.all('with_item')) {
    const [, on = '', name = ''] = held.exec(item.text) ?? []
    if (holdsBack.test(name.replace(/(un|b|c)lock/gi, '')) && module.within(item) !== '') add('race', item, `with ${on}`, on)
  }
  if (!lockStatement.test(module.text)) return
  for (const call of module.calls) {
    const [given] = call.arguments.positional
    // Only the SQL text counts, not the name of a call: `get_lock("orders")` is not a lock statement.
    const statement = /^(execute|raw|text|exec_driver_sql|fetch\w*)$/.test(call.member) ? call.node : given
    if (!statement || (statement === given && !/string$/.test(given.kind))) continue
    const found = lockStatement.exec(statement.text)
    if (found && module.within(call.node) !== '')
      emit({
        kind: 'safeguard',
        // A statement of many lines: the lock is one of them.
        at: spanAt(module, statement.start + found.index),
        within: module.within(call.node),
        subject: 'overlap statement',
        against: 'overlap',
        by: found[0],
        ...(/^LOCK/i.test(found[0]) ? {} : tableOf(statement.text)),
      })
  }
}
