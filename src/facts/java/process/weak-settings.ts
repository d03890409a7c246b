import type { WeakSetting } from '#model/facts/process/weak-setting'
import type { Span } from '#model/source-file'
import type { Call, JavaModule } from '#languages/java/module'
import { isSessionCookie } from '../../libraries/cookie-names.ts'
import { makesSecret, namesSecret } from '../../libraries/secret-maker-names.ts'
import type { Extractor } from '../calls/context.ts'
import { isFixedIn } from '../../values/is-fixed.ts'
import { codeOf } from '../reading/code-of.ts'
import { stringOf } from '../reading/literals.ts'
import { markNeverCompared } from '../../secrets/is-never-compared.ts'

const declarations = new Set(['local_variable_declaration', 'assignment_expression', 'field_declaration'])

/** The predictable random number generator that a call uses, if any. */
const foretold = (module: JavaModule, call: Call): string | undefined => {
  if (call.isNew || !/^(next(Int|Long|Bytes|Double)|ints|longs|random)$/.test(call.name)) return undefined
  if (call.name === 'random') return call.receiver.kind === 'names' && call.receiver.parts.join('.') === 'Math' ? 'Math.random' : undefined
  const type = module.receiverType(call)
  // `Random random = new SecureRandom()`
  const variable = module.receiverOf(call)
  if (variable && /SecureRandom|getInstanceStrong/.test(variable.node.text)) return undefined
  if (type === 'Random' && (module.mayUse('java.util.Random') || module.mayUse('java.util.SplittableRandom'))) return 'java.util.Random'
  const chain = call.receiver.kind === 'call' ? call.receiver.call.calleeText : ''
  return chain === 'ThreadLocalRandom.current' ? 'ThreadLocalRandom' : undefined
}

const secretMade = (module: JavaModule, call: Call): string | undefined => {
  const around = module.tree.around(call.node, declarations)
  const name = /(?<!\w)(\w+)\s*=(?!=)/.exec(around?.text ?? '')?.[1] ?? ''
  if (around && namesSecret(name)) return name
  const method = module.methodAround(call.node)
  return method && makesSecret(method.name) ? method.name : undefined
}

/** Classes named `Cookie` for requests that a client sends: JAX-RS, Selenium, Playwright. */
const sendsCookies =
  /^import\s+(?:org\.openqa\.selenium|com\.microsoft\.playwright\.options|(?:javax|jakarta)\.ws\.rs\.core)\.(?:Cookie|\*);/m

/** Guessable secrets, cookies without protections, and overly permissive CORS origins. */
export const weakSettings: Extractor = ({ module, emit }) => {
  const add = (
    at: Span,
    within: string,
    what: WeakSetting['what'],
    by: string,
    maker: string,
    lacks: readonly string[],
    more: Pick<WeakSetting, 'isNeverCompared'> = {},
  ): void =>
    emit({
      kind: 'weak-setting',
      at: { startLine: at.startLine, endLine: at.startLine },
      within,
      subject: `${what} ${by}`,
      what,
      by,
      maker,
      lacks,
      ...more,
    })
  for (const call of module.calls) {
    const within = module.within(call.node)
    const generator = foretold(module, call)
    const secret = generator === undefined ? undefined : secretMade(module, call)
    if (generator !== undefined && secret !== undefined)
      add(call.node.span, within, 'guessable', secret, call.name, [generator], markNeverCompared(codeOf(module).file, secret))
    // `new Cookie("session", value)`: no protection is on by default.
    if (
      call.isNew &&
      call.name === 'Cookie' &&
      call.arguments.length === 2 &&
      !/^("(true|false|[01]|deleted)?"|null)$/.test(call.arguments[1]?.text ?? '')
    ) {
      if (sendsCookies.test(module.text)) continue
      const name = stringOf(module, call.arguments[0]) ?? call.arguments[0]?.text ?? ''
      const method = module.methodAround(call.node)
      const body = method ? module.bodyText(method) : ''
      if (body === '' || /setMaxAge\(\s*0\s*\)/.test(body)) continue
      const lacks = (['HttpOnly', 'Secure'] as const).flatMap((member) => {
        const set = new RegExp(`\\bset${member}\\(\\s*(\\w+)`).exec(body)?.[1]
        const protection = member.charAt(0).toLowerCase() + member.slice(1)
        return set === undefined ? [protection] : set === 'false' ? [`${protection}: false`] : []
      })
      const value = call.arguments[1]
      const identifies = isSessionCookie(name) && !(value && isFixedIn(codeOf(module).file, value))
      if (lacks.length > 0) add(call.node.span, within, identifies ? 'session-cookie' : 'cookie', name, 'Cookie', lacks)
    }
    // `allowedOriginPatterns("*").allowCredentials(true)`: the pattern answers with the caller's own origin.
    if (
      /^(allowedOriginPatterns|addAllowedOriginPattern|setAllowedOriginPatterns)$/.test(call.name) &&
      /^(List\.of\(|Arrays\.asList\(|Collections\.singletonList\()?"\*"\)?$/.test(call.argumentText)
    ) {
      const method = module.methodAround(call.node)
      if (method && /\b(setAllowCredentials|allowCredentials)\(\s*true\s*\)/.test(module.bodyText(method)))
        add({ startLine: call.nameLine, endLine: call.nameLine }, within, 'cross-origin', `${call.name}("*")`, call.name, ['origin'])
    }
  }
}
