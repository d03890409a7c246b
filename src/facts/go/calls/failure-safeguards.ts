import { originName, type Branch, type Call, type Literal, type Module } from '#languages/go/module'
import { takesSecretsOut } from '../../libraries/failure-names.ts'
import { isSensitiveName } from '../../secrets/sensitive-name.ts'
import { addSafeguard, shortened } from '../safeguards/add-safeguard.ts'
import type { Context, Extractor } from './context.ts'
import { recovers } from '../safeguards/safeguard-names.ts'

const isZero = (text: string): boolean => /^(0|nil|-1)$/.test(text)

/** Code in a function that recovers from a panic, protects a cookie, or expires something. */
export const failureSafeguards: Extractor = (context) => {
  for (const literal of context.module.literals) {
    ofFields(context, literal)
    ofCookie(context, literal)
  }
  for (const call of context.module.calls) ofCall(context, call)
  cookieAssignments(context)
  hiddenFields(context)
  madeBeforeUse(context)
}

/** `if r.Header == nil { r.Header = make(map[string]string) }`: a write to a map that is nil ends in a panic. */
const madeBeforeUse = (context: Context): void => {
  const { module } = context
  for (const branch of module.branches()) {
    const name = /^([\w.]+)\s*==\s*nil$/.exec(branch.condition)?.[1]
    if (!name || !module.functionAtOffset(branch.start)) continue
    const made = /^\s*([\w.]+)\s*=\s*(make\(|map\[|[\w.]+\{\})/.exec(module.text.slice(branch.body.open + 1, branch.body.close))
    if (made?.[1] !== name || !writesInto(module, name, branch)) continue
    addSafeguard(context, 'crash', { start: branch.start, end: branch.body.close + 1 }, `if ${branch.condition}`, {
      setOn: name.split('.').at(-1) ?? '',
    })
  }
}

/** The code after the branch writes to the map: `r.Header[name] = value`. */
const writesInto = (module: Module, name: string, branch: Branch): boolean => {
  const end = module.functionAtOffset(branch.start)?.body?.close ?? branch.body.close
  return new RegExp(`(?<![\\w.])${name.replaceAll('.', '\\.')}\\[[^\\]\\n]+\\]\\s*(=(?!=)|\\+=|\\+\\+)`).test(
    module.text.slice(branch.body.close, end),
  )
}

const ofFields = (context: Context, literal: Literal): void => {
  const { module } = context
  for (const [field, value] of literal.fields) {
    const checksAddress =
      field === 'CheckRedirect' ||
      (field === 'Control' && /net\.(ParseIP|IP\b)|netip\.|IsPrivate|[pP]ublic|[aA]llowed/.test(module.slice(value)))
    if (!checksAddress || isZero(module.slice(value))) continue
    const optionOf = module.slice({ start: literal.start, end: literal.start + 40 }).replace(/\{.*/s, '')
    addSafeguard(context, 'address', value, `${field}: ${shortened(module.slice(value), 40)}`, { optionOf })
  }
}

/** Servers that crash when a handler panics: those of gRPC and fasthttp, unlike that of the standard library. */
const leavesPanics = /google\.golang\.org\/grpc|go-grpc-middleware|gofiber\/fiber|valyala\/fasthttp/

/**
 * Middleware of `net/http`, or of a framework built on it. That server already recovers a handler's panic: without this middleware the request is
 * lost, but the process keeps running.
 */
const serverRecovers = (module: Module, call: Call, member: string): boolean => {
  if (module.importSpecs.some((spec) => leavesPanics.test(spec.module))) return false
  if (member !== 'recover') return !/\bdefer\s+$/.test(module.text.slice(Math.max(0, call.start - 10), call.start))
  for (let at = module.functionAtOffset(call.start); at; at = at.outer) {
    if (at.started === 'go') return false
    if (
      at.parameters.some(
        ({ type }) =>
          type &&
          /^(net\/http#(ResponseWriter|Request)|github\.com\/(gin-gonic\/gin|labstack\/echo)#Context)$/.test(
            originName({ kind: 'value', type, path: [], name: '', from: 'parameter' }),
          ),
      )
    )
      return true
  }
  return false
}

const ofCall = (context: Context, call: Call): void => {
  const { module } = context
  const member = call.path.at(-1) ?? ''
  if (member === '' || /^(Test|Benchmark)/.test(module.within(call.node))) return
  if ((member === 'recover' && call.args.length === 0) || recovers.test(member)) {
    if (!serverRecovers(module, call, member)) addSafeguard(context, 'crash', call, `${call.callee}()`)
  } else if (member === 'Redacted' && call.args.length === 0)
    addSafeguard(context, 'disclosure', call, `${call.callee}()`, call.path.length > 1 ? { optionOf: call.path.at(-2) ?? '' } : {})
  else if (takesSecretsOut.test(member) && call.args[0]) {
    // If the cleaned value is no longer passed on either, nothing is disclosed.
    const cleaned = module
      .slice(call.args[0])
      .split(/\W+/)
      .filter((word) => word !== '')
      .at(-1)
    addSafeguard(context, 'disclosure', call, `${call.callee}()`, cleaned === undefined ? {} : { optionOf: cleaned })
  }
}

const protections = /^(HttpOnly|HTTPOnly|Secure|SameSite|CookieHTTPOnly|CookieSecure|CookieSameSite)$/
const isOff = (text: string): boolean => /^(false|0)$|SameSite(None|Default)Mode$|^"(none|None)?"$/.test(text)

const ofCookie = (context: Context, literal: Literal): void => {
  if (!/^(Cookie|Options|Config|CSRFConfig|CookieOptions|Session|Store)$/.test(literal.type?.name ?? '')) return
  const { module } = context
  // A cookie that is deleted needs no protection.
  if (literal.type?.name === 'Cookie' && /^(-1|0)$/.test(module.slice(literal.fields.get('MaxAge') ?? { start: 0, end: 0 }))) return
  for (const [field, value] of literal.fields)
    if (protections.test(field) && !isOff(module.slice(value)))
      addSafeguard(context, 'exposure', value, field, {
        subject: `${field} of ${literal.type?.name ?? ''}`,
        optionOf: literal.type?.name ?? '',
      })
}

/** `cookie.Secure = true`, `cookie.SetHTTPOnly(true)`. */
const cookieAssignments = (context: Context): void => {
  const { module } = context
  if (!/[cC]ookie/.test(module.text)) return
  for (const { target, value } of module.assignments()) {
    const found = /(?:^|\.)(\w*[cC]ookie\w*|Options)\.(HttpOnly|HTTPOnly|Secure|SameSite)$/.exec(module.slice(target))
    if (found?.[2] && !isOff(module.slice(value)))
      addSafeguard(context, 'exposure', target, found[2], { subject: `${found[2]} of ${found[1]}`, setOn: found[1] ?? '' })
  }
  for (const call of module.calls) {
    const found = /^Set(HTTPOnly|Secure|SameSite)$/.exec(call.path.at(-1) ?? '')
    const [argument] = call.args
    if (found?.[1] && argument && call.args.length === 1 && !/Disabled|None|^false$/.test(module.slice(argument)))
      addSafeguard(context, 'exposure', call, found[1], { subject: call.callee, setOn: call.path.at(-2) ?? '' })
  }
}

/** Fields that hold a secret and are excluded from the JSON output: `Password string \`json:"-"\``. */
const hiddenFields = (context: Context): void => {
  const { module } = context
  for (const found of module.text.matchAll(/^[ \t]+(\w+)[ \t][^\n`]+`[^`\n]*\bjson:"-"[^`\n]*`/gm)) {
    const name = found[1] ?? ''
    if (!isSensitiveName(name) && !/(Hash|Salt|Secret|Password|Token)$/.test(name)) continue
    const start = found.index + found[0].indexOf(name)
    if (module.functionAtOffset(start)) continue
    addSafeguard(context, 'disclosure', { start, end: found.index + found[0].length }, `json:"-" of ${name}`, { optionOf: name })
  }
  // Types whose names say that they do not print their value: `Token flagext.Secret`.
  for (const found of module.text.matchAll(
    /^[ \t]+([A-Z]\w*)[ \t]+\*?((?:\w+\.)?(?:Secret|Sensitive|Redacted|Masked)(?:String|Value|Text|Bytes)?)[ \t]*(?:`|\/\/|$)/gm,
  )) {
    const [, name = '', type = ''] = found
    const start = found.index + found[0].indexOf(name)
    if (module.functionAtOffset(start)) continue
    addSafeguard(context, 'disclosure', { start, end: start + name.length }, `${type} of ${name}`, { optionOf: name })
  }
}
