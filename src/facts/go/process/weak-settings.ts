import type { WeakSetting } from '#model/facts/process/weak-setting'
import { originName, type Call, type Module, type Range } from '#languages/go/module'
import { isSessionCookie } from '../../libraries/cookie-names.ts'
import { makesSecret, namesSecret } from '../../libraries/secret-maker-names.ts'
import { isFixedIn } from '../../values/is-fixed.ts'
import type { Extractor } from '../calls/context.ts'
import { codeOf } from '../reading/code-of.ts'
import { markNeverCompared } from '../../secrets/is-never-compared.ts'

const foretold = /^math\/rand#((New\(\)|Rand)\.)?(Intn|IntN|N|Int|Int31|Int31n|Int32N|Int63|Int63n|Int64N|Uint32|Uint64|Perm|Read|Shuffle)$/

/** The name of a value: of the variable that receives it, or of the function that creates it. */
const secretMade = (module: Module, call: Call): string | undefined => {
  const line = module.text.slice(module.text.lastIndexOf('\n', call.start) + 1, call.start)
  const name = /^\s*(?:var\s+)?([\w.]+)(?:\[[^\]]*\])?(?:\s*,\s*\w+)?\s*:?=/.exec(line)?.[1] ?? /(\w+):[^,:]*$/.exec(line)?.[1] ?? ''
  if (namesSecret(name)) return name
  const own = module.functionAround(call.node)
  const owner = own?.name.split(' > ')[0]?.replace(/^.*\./, '') ?? ''
  return makesSecret(owner) ? owner : undefined
}

/**
 * `request.AddCookie(&http.Cookie{…})`, `client.SetCookie(&http.Cookie{…})`: the cookie of an outgoing request, whose attributes are not sent.
 * `http.SetCookie` takes the response as well, and the context that some frameworks hand to a handler is a parameter.
 */
const isOutgoing = (module: Module, literal: Range): boolean => {
  const before = module.text.slice(Math.max(0, literal.start - 200), literal.start)
  const holder = /(?<!\w)(\w+)\s*:?=\s*&?$/.exec(before)?.[1]
  return module.calls.some((call) => {
    const [first, ...others] = call.args
    const [receiver = '', ...members] = call.path
    if (!first || others.length > 0 || members.length === 0 || !cookieSetters.has(members.at(-1) ?? '')) return false
    const isGiven =
      (first.start <= literal.start && literal.end <= first.end) ||
      (holder !== undefined &&
        module.slice(first).replace(/^&/, '') === holder &&
        module.functionAtOffset(first.start) === module.functionAtOffset(literal.start))
    return isGiven && (members.at(-1) === 'AddCookie' || !module.isParameter(receiver, call.start))
  })
}

const cookieSetters: ReadonlySet<string> = new Set(['AddCookie', 'SetCookie'])

/** Guessable secrets, cookies without protections, and overly permissive CORS origins. */
export const weakSettings: Extractor = ({ module, emit }) => {
  const add = (
    range: Range,
    within: string,
    what: WeakSetting['what'],
    by: string,
    maker: string,
    lacks: readonly string[],
    more: Pick<WeakSetting, 'isNeverCompared'> = {},
  ): void => {
    const { startLine } = module.spanOf(range)
    emit({
      kind: 'weak-setting',
      at: { startLine, endLine: startLine },
      within,
      subject: `${what} ${by}`,
      what,
      by,
      maker,
      lacks,
      ...more,
    })
  }
  if (/"math\/rand(\/v2)?"/.test(module.text))
    for (const call of module.calls) {
      if (!foretold.test(originName(module.calleeOrigin(call)))) continue
      const secret = secretMade(module, call)
      if (secret !== undefined)
        add(
          call,
          module.within(call.node),
          'guessable',
          secret,
          call.path.at(-1) ?? '',
          [`math/rand`],
          markNeverCompared(codeOf(module).file, secret),
        )
    }
  for (const literal of module.literals) {
    const own = module.functionAtOffset(literal.start)
    if (literal.type?.module === 'net/http' && literal.type.name === 'Cookie') {
      const nameField = literal.fields.get('Name')
      const name = nameField && (module.stringOf(nameField) ?? module.slice(nameField))
      const ends =
        /^(-1|0)$/.test(module.slice(literal.fields.get('MaxAge') ?? { start: 0, end: 0 })) || /time\.Unix\(0/.test(module.slice(literal))
      const value = literal.fields.get('Value')
      if (isOutgoing(module, literal)) continue
      if (!name || ends || !value || /^"(true|false|[01]|deleted)?"$/.test(module.slice(value))) continue
      // Fields that are set after the literal count as well.
      const later = own ? module.bodyText(own) : ''
      const lacks = (['HttpOnly', 'Secure', 'SameSite'] as const).flatMap((field) => {
        const set = literal.fields.get(field)
        const protection = field.charAt(0).toLowerCase() + field.slice(1)
        if (set) return module.slice(set) === 'false' ? [`${protection}: false`] : []
        return new RegExp(`\\.${field}\\s*=[^=]`).test(later) ? [] : [protection]
      })
      const identifies = isSessionCookie(name) && !isFixedIn(codeOf(module).file, value)
      if (lacks.length > 0) add(literal, own?.name ?? '', identifies ? 'session-cookie' : 'cookie', name, 'Cookie', lacks)
    } else if (literal.fields.has('AllowCredentials') && module.slice(literal.fields.get('AllowCredentials') as Range) === 'true') {
      const decides = literal.fields.get('AllowOriginFunc') ?? literal.fields.get('AllowOriginRequestFunc')
      if (decides && /\{\s*return true\s*\}$/.test(module.slice(decides)))
        add(decides, own?.name ?? '', 'cross-origin', 'AllowOriginFunc', literal.type?.name ?? '', ['origin'])
    }
  }
}
