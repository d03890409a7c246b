import type { WeakSetting } from '#model/facts/process/weak-setting'
import { shortText, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { isSessionCookie } from '../../libraries/cookie-names.ts'
import { makesSecret, namesSecret } from '../../libraries/secret-maker-names.ts'
import { isFixedIn } from '../../values/is-fixed.ts'
import type { Extractor } from '../calls/context.ts'
import { codeOf } from '../reading/code-of.ts'
import { literalText } from '../reading/value-shape.ts'
import { markNeverCompared } from '../../secrets/is-never-compared.ts'

const foretold = /^(numpy\.)?random\.(choice|choices|randint|randrange|sample|getrandbits)$/
const statements = new Set(['assignment'])

/** The name of a value: of the variable that receives it, or of the function that creates it. */
const secretMade = (module: PythonModule, call: Call): string | undefined => {
  const assignment = module.tree.around(call.node, statements)
  const own = module.functionAround(call.node)
  if (assignment && module.functionAround(assignment) === own) {
    const name = /^([\w.]+)/.exec(assignment.text)?.[1] ?? ''
    if (namesSecret(name)) return name
  }
  return own && makesSecret(own.name) ? own.name : undefined
}

const isOff = (node: SyntaxNode | undefined): boolean => node?.kind === 'false' || node?.kind === 'none'

/** The value of a cookie that is only a flag: `response.set_cookie("is_signed_in", "true")`. */
const marker = /^(["'](true|false|yes|no|deleted|[01])?["'])$/i

/** Starlette's responses set `samesite="lax"` by default. */
const isStarlette = (module: PythonModule): boolean => /^(?:from|import) (?:fastapi|starlette)\b/m.test(module.text)

/** A client that sends cookies: their attributes are not sent. */
const sends = /(client|jar|session|driver|browser|request)\.set_cookie$/i

/** `response.set_cookie("session", value)`: Flask and Django enable none of the protections by default. */
const weakCookie = (
  module: PythonModule,
  call: Call,
): { readonly name: string; readonly lacks: readonly string[]; readonly isSession: boolean } | undefined => {
  // Most calls are something else, and their arguments need not be read.
  if (call.member !== 'set_cookie' || sends.test(call.calleeText)) return undefined
  const { keywords, positional, spread, spreadKeywords } = call.arguments
  if (spread || spreadKeywords.length > 0 || positional.length > 2) return undefined
  const key = call.argument('key', 0)
  const name = literalText(key) ?? key?.text
  const value = call.argument('value', 1)
  if (name === undefined || !value || marker.test(value.text) || /^0$/.test(keywords.get('max_age')?.value.text ?? '')) return undefined
  const lacks = (
    [
      ['httponly', 'httpOnly'],
      ['secure', 'secure'],
      ['samesite', 'sameSite'],
    ] as const
  ).flatMap(([keyword, protection]) => {
    const set = keywords.get(keyword)
    if (!set) return keyword === 'samesite' && isStarlette(module) ? [] : [protection]
    return isOff(set.value) ? [`${protection}: false`] : []
  })
  return lacks.length > 0 ? { name, lacks, isSession: isSessionCookie(name) && !isFixedIn(codeOf(module).file, value) } : undefined
}

const anyOrigin = /^(\[\s*)?["']\*["'](\s*\])?$/

/** Any site may send requests with cookies: with credentials allowed, Starlette and Flask-CORS turn `*` into the caller's own origin. */
const openOrigin = (call: Call): boolean => {
  if (!/CORS/.test(call.node.text)) return false
  const { keywords, positional } = call.arguments
  const isTrue = (name: string): boolean => keywords.get(name)?.value.kind === 'true'
  if (/CORSMiddleware$/.test(positional[0]?.text ?? '') || call.member === 'CORSMiddleware')
    return isTrue('allow_credentials') && anyOrigin.test(keywords.get('allow_origins')?.value.text ?? '')
  if (call.name !== 'flask_cors.CORS' || !isTrue('supports_credentials')) return false
  const origins = keywords.get('origins')?.value.text
  return keywords.has('resources') ? false : origins === undefined || anyOrigin.test(origins)
}

/** The session cookie alone identifies the caller: nothing else is required that another page could not send. */
const signedInByCookie = /@\s*(\w+\.)*(login_required|permission_required\w*|staff_member_required|user_passes_test|superuser_required)\b/
const changesByPost = /\brequest\.method\s*==\s*["'](POST|PUT|DELETE)["']|@\s*(\w+\.)*require_POST\b/
const asksOtherwise = /token|signature|authorization|api_?key|hmac|webhook|bearer|basic_?auth|HTTP_X_|jsonp?rpc/i

/** Django: a view that changes data for a signed-in user and accepts forms from any page (`@csrf_exempt`). */
const exempted = (module: PythonModule): { readonly at: SyntaxNode; readonly name: string }[] => {
  if (!/\bcsrf_exempt\b/.test(module.text)) return []
  return module.definitions.flatMap((definition) => {
    const at = definition.decorators.find((decorator) => /^@\s*([\w.]+\.)?csrf_exempt\b/.test(decorator.text))
    if (!at || definition.kind !== 'function') return []
    const decorators = definition.decorators.map((decorator) => decorator.text).join('\n')
    const body = definition.node.text
    const bySession = signedInByCookie.test(decorators) || /\brequest\.user\b/.test(body)
    return bySession && changesByPost.test(`${decorators}\n${body}`) && !asksOtherwise.test(`${decorators}\n${body}`)
      ? [{ at, name: definition.name }]
      : []
  })
}

/** Guessable secrets, cookies without protections, and overly permissive CORS origins. */
export const weakSettings: Extractor = ({ module, emit }) => {
  const add = (
    node: SyntaxNode,
    what: WeakSetting['what'],
    by: string,
    maker: string,
    lacks: readonly string[],
    more: Pick<WeakSetting, 'isNeverCompared'> = {},
  ): void =>
    emit({
      kind: 'weak-setting',
      at: { startLine: node.startLine, endLine: node.startLine },
      within: module.within(node),
      subject: `${what} ${by}`,
      what,
      by,
      maker,
      lacks,
      ...more,
    })
  for (const { at, name } of exempted(module)) add(at, 'cross-origin', name, 'csrf_exempt', ['csrf'])
  for (const call of module.calls) {
    // `state = random.choice(STATES)` picks one of a fixed list.
    const isPick = call.member === 'choice' && /^(assignment|pair|keyword_argument)$/.test(call.node.parent?.kind ?? '')
    if (foretold.test(call.name) && !isPick) {
      const secret = secretMade(module, call)
      if (secret !== undefined)
        add(call.node, 'guessable', secret, call.member, [shortText(call.calleeText, 40)], markNeverCompared(codeOf(module).file, secret))
    }
    const cookie = weakCookie(module, call)
    if (cookie) add(call.node, cookie.isSession ? 'session-cookie' : 'cookie', cookie.name, call.member, cookie.lacks)
    if (openOrigin(call)) add(call.node, 'cross-origin', shortText(call.calleeText, 40), call.member, ['origin'])
  }
  const open = /^CORS_(ALLOW_ALL_ORIGINS|ORIGIN_ALLOW_ALL)\s*=\s*True\b/m.exec(module.text)
  if (open && /^CORS_ALLOW_CREDENTIALS\s*=\s*True\b/m.test(module.text)) {
    const line = module.text.slice(0, open.index).split('\n').length
    emit({
      kind: 'weak-setting',
      at: { startLine: line, endLine: line },
      within: '',
      subject: 'cross-origin settings',
      what: 'cross-origin',
      by: `CORS_${open[1] ?? ''}`,
      maker: 'settings',
      lacks: ['origin'],
    })
  }
}
