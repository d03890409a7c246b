import { shortText } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from '../calls/context.ts'
import { functionAt, spanAt, statementBefore } from '../reading/places.ts'

/** Tables of credentials that a caller presents. */
const credential = /(api_?key|access_?key|token|session|credential|secret|invit(e|ation)|otp|password_?reset|login|magic_?link)s?$/i
/** Functions that authenticate a caller, by the last part of their names. */
const findsOut =
  /authenticat|log_?in|sign_?in|session|(get|find|load|fetch|check|verify|validate|by)_.*(token|api_?key|secret|credential)|^get_current_/i
/** Columns that show whether the credential is still valid. */
const state =
  /^(is_)?(deleted|active|disabled|enabled|revoked|expired|blocked|banned|suspended|deactivated|archived|used|consumed)(_at|_on)?$|^(expires|expiry|expiration|expires_at|expires_on|valid_until|valid_to|status|state|deleted|revoked)(_at)?$/

const columns = /\b([A-Z]\w*)\.(\w+)\b(?!\s*\()/g
const inSql = /\b(?:AND|WHERE)\s+(?:\w+\.)?(\w+)\s*(?:=|<>|!=|>=?|<=?|IS\b)/g

/** Query conditions that exclude invalid keys, tokens, sessions and accounts. */
export const credentialStates: Extractor = ({ module, emit }) => {
  const add = (node: SyntaxNode, by: string): void =>
    emit({
      kind: 'safeguard',
      at: node.span,
      within: module.within(node),
      subject: `access while ${by}`,
      against: 'access',
      by,
    })
  for (const call of module.calls) {
    if (!/^(where|filter|filter_by|get|exclude|first|get_or_none|scalar)$/.test(call.member)) continue
    // Most `get` calls are on dictionaries.
    if (call.member === 'get' && !/^[A-Z]/.test(call.calleeText)) continue
    const within = module.within(call.node)
    if (within === '') continue
    const model = /^([A-Z]\w*)\.objects\b/.exec(call.node.text)?.[1] ?? ''
    const asks = (table: string): boolean => credential.test(table) || (table !== '' && findsOut.test(within.split(/[.\s]/).at(-1) ?? ''))
    for (const argument of call.arguments.positional)
      for (const [, table = '', column = ''] of argument.text.matchAll(columns))
        if (state.test(column) && asks(table)) add(argument, shortText(argument.text, 60))
    if (model !== '' && asks(model))
      for (const [key, { node }] of call.arguments.keywords) if (state.test(key.split('__')[0] ?? '')) add(node, shortText(node.text, 60))
  }
  if (!/\b(AND|WHERE)\s/.test(module.text)) return
  for (const { 0: condition, 1: column = '', index } of module.text.matchAll(inSql)) {
    if (!state.test(column)) continue
    const within = functionAt(module, index)
    const statement = statementBefore(module, index)
    const tables = [...statement.matchAll(/\b(?:FROM|JOIN)\s+["`]?(\w+)/g)].map(([, table = '']) => table)
    if (within === '' || !/\bSELECT\b/.test(statement) || !tables.some((table) => credential.test(table))) continue
    const line = module.text.slice(index, module.text.indexOf('\n', index))
    emit({
      kind: 'safeguard',
      at: spanAt(module, index),
      within,
      subject: `access while ${column} of ${tables.join(' ')}`,
      against: 'access',
      by: shortText(
        line
          .replace(/^(AND|WHERE)\s+/, '')
          .split(/["')]/)[0]
          ?.trim() || condition,
        60,
      ),
    })
  }
}
