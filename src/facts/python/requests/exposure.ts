import { shortText } from '#languages/python/module'
import type { Extractor } from '../calls/context.ts'

/**
 * Settings of Django and Flask that protect a cookie or its transport, and that are off by default. `SESSION_COOKIE_HTTPONLY` is on by default in
 * both, so removing its line loses nothing.
 */
const protects =
  /^[ \t]*((?:(?:SESSION|CSRF|LANGUAGE|REMEMBER)_COOKIE_(?:SECURE|SAMESITE)|(?:CSRF|LANGUAGE|REMEMBER)_COOKIE_HTTPONLY|SECURE_SSL_REDIRECT|SECURE_HSTS_SECONDS))[ \t]*(?::[^=\n]*)?=[ \t]*([^\n#]+)/gm
const isOff = /^\(?["']?(False|None|0|none)\b/

/** Keywords of `response.set_cookie(…)`. */
const ofCookie = new Set(['httponly', 'secure', 'samesite'])

/** Settings that protect a cookie from scripts, other sites and the network. */
export const exposure: Extractor = ({ module, emit }) => {
  if (!/_COOKIE_|SECURE_|set_cookie/.test(module.text)) return
  for (const found of module.text.matchAll(protects)) {
    const [whole, name = '', value = ''] = found
    if (isOff.test(value)) continue
    const line = module.text.slice(0, found.index + whole.indexOf(name)).split('\n').length
    emit({
      kind: 'safeguard',
      at: { startLine: line, endLine: line },
      within: '',
      subject: `exposure ${name}`,
      against: 'exposure',
      by: name,
    })
  }
  for (const call of module.calls) {
    if (call.member !== 'set_cookie') continue
    for (const [key, { node, value }] of call.arguments.keywords) {
      if (!ofCookie.has(key) || isOff.test(value.text)) continue
      const by = shortText(node.text, 40)
      emit({
        kind: 'safeguard',
        at: node.span,
        within: module.within(call.node),
        subject: `exposure ${key}`,
        against: 'exposure',
        by,
        optionOf: call.member,
      })
    }
  }
}
