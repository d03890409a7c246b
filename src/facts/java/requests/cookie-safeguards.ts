import type { Call } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'

/** Members of cookies, of their builders, and of session cookie settings. */
const protects = /^(set)?(HttpOnly|Secure|SameSite(Cookies)?|CookieHttpOnly|UseHttpOnlyCookie|UseSecureCookie|SecureCookie)$/i
const ofCookie = /cookie/i

/** The object that a protection is set on: `cookie` of `cookie.setSecure(true)`, `ResponseCookie` of `ResponseCookie.from(…).secure(true)`. */
const holderOf = (call: Call): string => {
  const first = call.chain[0] ?? call
  return first.receiver.kind === 'names' ? first.receiver.parts.join('.') : first.isNew ? first.name : first.calleeText
}

/** Settings that protect a cookie from scripts, other sites and the network. */
export const cookieSafeguards: Extractor = ({ module, emit }) => {
  if (!ofCookie.test(module.text)) return
  for (const call of module.calls) {
    if (call.isNew || !protects.test(call.name) || call.arguments.length !== 1) continue
    const value = call.argumentText
    const holder = holderOf(call)
    if (/^(false|null|"?None"?|"?"?|[\w.]*\.NONE)$/i.test(value) || !ofCookie.test(`${holder} ${call.name}`)) continue
    const name = call.name.replace(/^set/, '')
    emit({
      kind: 'safeguard',
      at: { startLine: call.nameLine, endLine: call.nameLine },
      within: module.within(call.node),
      subject: `exposure ${name} of ${holder}`,
      against: 'exposure',
      by: `${call.name}(${/^[\w."]{1,30}$/.test(value) ? value : '…'})`,
      ...(/^[a-z]\w*$/.test(holder) ? { setOn: holder } : {}),
    })
  }
}
