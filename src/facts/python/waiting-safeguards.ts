import { shortText } from '#languages/python/module'
import type { Extractor } from './context.ts'
import { functionAt, spanAt } from './places.ts'

/** A statement that sets a timeout for the following ones, in PostgreSQL and MySQL. */
const setsLimit =
  /\bSET (?:LOCAL |SESSION |GLOBAL )?(statement_timeout|lock_timeout|idle_in_transaction_session_timeout|max_execution_time|innodb_lock_wait_timeout)\b/i

/** Calls that wait for other work, with the timeout as their only argument: `thread.join(30)`. */
const waitsFor = /^(join|wait|result|exception|acquire)$/
const duration = /^(\d+(\.\d+)?|(?:\w+\.)*\w*(timeout|deadline|remaining|seconds|max_wait|grace)\w*)$/i

/** Timeouts in an options dictionary of Django, its caches and clients: `"OPTIONS": {"connect_timeout": 5}`. */
const inDictionary =
  /["']((?:request|connect|read|socket|socket_connect|statement|command|pool|lock|write|query)_timeout|SOCKET_(?:CONNECT_)?TIMEOUT)["']\s*:\s*([^,}\n]+)/gi
/** Settings without which Django and Celery wait without limit. */
const setting =
  /^[ \t]*((?:\w+_)?EMAIL_TIMEOUT|(?:\w+_)?SOCKET_(?:CONNECT_)?TIMEOUT|SQLALCHEMY_POOL_TIMEOUT|CELERY\w*_TIME_LIMIT|task_(?:soft_)?time_limit)[ \t]*=[ \t]*([^\n#]+)/gm
/** `kwargs["timeout"] = 5`: bounds the wait of the call that receives these options. */
const intoOptions =
  /\b\w*(?:kw|kwargs|opts|options|params|arguments)\[["']((?:(?:request|connect|read|socket|socket_connect|statement|command|pool|lock|write|query)_)?timeout)["']\][ \t]*=(?!=)[ \t]*([^\n#]+)/g
/** `kwargs.setdefault("timeout", 5)`: the same, unless the caller sets another value. */
const optionsName = /(^|_)(kw|kwargs|opts|options|params|arguments)$/
const waitOption = /^["'](\w+_)?timeout["']$/
const isNothing = /^(None|0|False|-1)\b/

/** Timeouts in other forms than a keyword. */
export const waitingSafeguards: Extractor = ({ module, emit }) => {
  const add = (at: { startLine: number; endLine: number }, within: string, by: string, subject: string): void =>
    emit({ kind: 'safeguard', at, within, subject: `waiting ${subject}`, against: 'waiting', by })
  for (const call of module.calls) {
    const within = module.within(call.node)
    if (waitsFor.test(call.member) && (call.callee?.parts.length ?? 0) > 1) {
      const { positional, keywords } = call.arguments
      const [longest] = positional
      if (positional.length === 1 && keywords.size === 0 && longest && duration.test(longest.text))
        add(call.node.span, within, shortText(call.node.text, 50), call.calleeText)
    }
    const [option, wait] = call.member === 'setdefault' ? call.arguments.positional : []
    if (option && wait && waitOption.test(option.text) && !isNothing.test(wait.text) && optionsName.test(call.callee?.parts.at(-2) ?? ''))
      add(call.node.span, within, shortText(call.node.text, 50), `default ${option.text}`)
    const limit = /^(execute|raw|text|exec_driver_sql)$/.test(call.member) ? setsLimit.exec(call.node.text)?.[1]?.toLowerCase() : undefined
    if (limit !== undefined) add(call.node.span, within, limit, `statement ${limit}`)
  }
  if (!/timeout|time_limit/i.test(module.text)) return
  for (const table of [inDictionary, setting, intoOptions])
    for (const found of module.text.matchAll(table)) {
      const [whole, name = '', value = ''] = found
      if (isNothing.test(value)) continue
      add(spanAt(module, found.index + whole.indexOf(name)), functionAt(module, found.index), name, `option ${name}`)
    }
}
