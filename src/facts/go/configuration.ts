import type { Call, Module } from '#languages/go/module'
import { originName } from '#languages/go/module'
import { isPlaceOfKey, isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import type { Context, Extractor } from './context.ts'

/** Common hand-written helpers: `getEnv("NAME", "fallback")`. */
const helper =
  /(^|\.)(get_?env(OrDefault|WithDefault|Default|String|Str|Or)?|env_?(or|default|string|str|OrDefault)?|lookup_?env(OrDefault|Or)?|(must)?get_?env_?or_?default|envOr|envStr|stringEnv|getEnvOr)$/i
const developerHost = /(^|[/@:])(localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)(:\d+)?(\/|$|\?)/
const environmentWords = /GO_ENV|APP_ENV|isDev|IsDev|isProd|isTest|isLocal|development|production|\btest\b|DEV\b/i

interface Fallback {
  readonly name: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly by: string
}

const fallbackOfHelper = (module: Module, call: Call): Fallback | undefined => {
  if (!helper.test(call.callee) || call.args.length !== 2) return undefined
  const [first, second] = call.args
  const name = first && module.stringOf(first)
  const text = second && module.stringOf(second)
  return name && text && /^[A-Z][A-Z\d_]+$/.test(name) ? { name, text, start: call.start, end: call.end, by: call.callee } : undefined
}

/** `cmp.Or(os.Getenv("NAME"), "fallback")`. */
const fallbackOfOr = (module: Module, call: Call): Fallback | undefined => {
  if (call.callee !== 'cmp.Or' || call.args.length !== 2) return undefined
  const [first, second] = call.args
  const name = first && /^os\.Getenv\("(\w+)"\)$/.exec(module.slice(first))?.[1]
  const text = second && module.stringOf(second)
  return name && text ? { name, text, start: call.start, end: call.end, by: 'cmp.Or' } : undefined
}

/** `secret := os.Getenv("NAME")` followed by `if secret == "" { secret = "fallback" }`. */
function* fallbackBranches(module: Module): Iterable<Fallback> {
  for (const branch of module.branches()) {
    const name = /^(\w+)\s*==\s*""$/.exec(branch.condition)?.[1]
    if (!name) continue
    const body = module.text.slice(branch.body.open + 1, branch.body.close).trim()
    const text = new RegExp(`^${name}\\s*=\\s*"((?:[^"\\\\]|\\\\.)+)"$`).exec(body)?.[1]
    const value = module.valueGivenTo(name, branch.start)
    const variable = value && /^os\.Getenv\("(\w+)"\)$/.exec(module.slice(value))?.[1]
    if (text && variable) yield { name: variable, text, start: branch.start, end: branch.body.close + 1, by: 'if' }
  }
}

/** Struct tags of packages that read the environment: `env:"JWT_SECRET" envDefault:"secret"`. */
function* fallbackTags(module: Module): Iterable<Fallback> {
  for (const found of module.text.matchAll(
    /`[^`\n]*\b(?:env|envconfig)\s*:\s*"([A-Z][A-Z\d_]*)[^"]*"[^`\n]*\b(?:envDefault|default|env-default)\s*:\s*"([^"]+)"[^`\n]*`/g,
  ))
    if (found[1] && found[2])
      yield { name: found[1], text: found[2], start: found.index, end: found.index + found[0].length, by: 'default of the tag' }
}

const isConditional = (module: Module, start: number): boolean => {
  const own = module.functionAtOffset(start)
  if (own && /dev|test|mock|fake|local|example/i.test(own.name)) return true
  for (let block = module.blockAround(start); block; block = block.outer) {
    const line = module.text.slice(module.text.lastIndexOf('\n', block.open) + 1, block.open)
    if (/\bif\b|\bcase\b/.test(line) && environmentWords.test(line)) return true
  }
  return false
}

const emitFallback = ({ module, emit }: Context, fallback: Fallback): void => {
  if (isConditional(module, fallback.start)) return
  const within = module.functionAtOffset(fallback.start)?.name ?? ''
  const at = module.spanOf(fallback)
  if (isSensitiveName(fallback.name))
    emit({
      kind: 'secret-fallback',
      at,
      within,
      subject: fallback.name,
      name: fallback.name,
      signing: isSigningKeyName(fallback.name) && !isPlaceOfKey(fallback.name, fallback.text),
      by: fallback.by,
    })
  else if (
    developerHost.test(fallback.text) &&
    !/listen|bind|addr$|^host$|^port$/i.test(fallback.name) &&
    !/^:|^0\.0\.0\.0/.test(fallback.text)
  )
    emit({ kind: 'config-read', at, within, subject: fallback.name, name: fallback.name, use: 'local-default', into: fallback.by })
}

/** Constructors that need a non-empty argument: an empty one fails at the first call, not at startup. */
const needs =
  /^(github\.com\/stripe\/stripe-go(\/client)?#(Init|API\.Init)|github\.com\/sendgrid\/sendgrid-go#NewSendClient|github\.com\/slack-go\/slack#New|github\.com\/resend\/resend-go#NewClient|github\.com\/sashabaranov\/go-openai#NewClient)$/

/** Environment variables: their fallbacks, and the code that assumes they are set. */
export const configuration: Extractor = (context) => {
  const { module, emit } = context
  if (!/[Ee]nv/.test(module.text)) return
  for (const call of module.calls) {
    const fallback = fallbackOfHelper(module, call) ?? fallbackOfOr(module, call)
    if (fallback) emitFallback(context, fallback)
    if (needs.test(originName(module.calleeOrigin(call))))
      for (const argument of call.args) {
        const name = /^os\.Getenv\("(\w+)"\)$/.exec(module.slice(argument))?.[1]
        if (name)
          emit({
            kind: 'config-read',
            at: call.node.span,
            within: module.within(call.node),
            subject: name,
            name,
            use: 'asserted',
            into: call.callee,
          })
      }
  }
  signingKeys(context)
  numbers(context)
  for (const fallback of [...fallbackBranches(module), ...fallbackTags(module)]) emitFallback(context, fallback)
  checksOf(context)
}

/** `[]byte(os.Getenv("JWT_SECRET"))`: an unset variable signs with an empty key, and nothing fails. */
const signingKeys = ({ module, emit }: Context): void => {
  for (const found of module.text.matchAll(/\[\]byte\(\s*os\.Getenv\("([A-Z][A-Z\d_]*)"\)\s*\)/g)) {
    const name = found[1] ?? ''
    if (!isSigningKeyName(name)) continue
    const range = { start: found.index, end: found.index + found[0].length }
    emit({
      kind: 'config-read',
      at: module.spanOf(range),
      within: module.functionAtOffset(range.start)?.name ?? '',
      subject: name,
      name,
      use: 'asserted',
      into: '[]byte',
    })
  }
}

/** Settings where zero means "unlimited": a timeout, a limit, an interval. */
const zeroIsEndless =
  /\b(Timeout|Deadline|TTL|Interval|Limit|Max\w*|Size|Expir\w*)\s*:[^\n]*$|\b(SetMax\w+|SetLimit|WithTimeout|WithDeadline|NewTicker|Tick|SetConnMax\w+|SetTimeout|NewLimiter|AfterFunc)\([^\n]*$/

/** `n, _ := strconv.Atoi(os.Getenv("POOL_SIZE"))`: the parse error is ignored, and `n` is 0 when the value is not a number. */
const numbers = ({ module, emit }: Context): void => {
  for (const found of module.text.matchAll(
    /\b(\w+)\s*,\s*_\s*:?=\s*(?:strconv\.(?:Atoi|ParseInt|ParseUint|ParseFloat)|time\.ParseDuration)\(\s*os\.Getenv\("(\w+)"\)[^\n]*/g,
  )) {
    const [whole, variable = '', name = ''] = found
    const own = module.functionAtOffset(found.index)
    if (!own?.body || variable === '_') continue
    const rest = module.text.slice(found.index + whole.length, own.body.close)
    const used = new RegExp(`\\b${variable}\\b`, 'g')
    // Code that compares or replaces the value handles the zero.
    if (new RegExp(`\\b(if|case|switch|max|min|cmp\\.Or)\\b[^\\n]*\\b${variable}\\b|\\b${variable}\\s*=[^=]`).test(rest)) continue
    const into = [...rest.matchAll(used)].flatMap((use) => {
      const line = rest.slice(rest.lastIndexOf('\n', use.index) + 1, use.index)
      return (
        zeroIsEndless
          .exec(line)
          ?.slice(1)
          .find((one) => one !== undefined) ?? []
      )
    })[0]
    if (into === undefined) continue
    emit({
      kind: 'config-read',
      at: module.spanOf({ start: found.index, end: found.index + whole.length }),
      within: own.name,
      subject: name,
      name,
      use: 'number',
      into,
      becomes: '0',
    })
  }
}

/** Variables that a condition, a look-up that reports absence, or a `required` tag validates. */
const checksOf = ({ module, emit }: Context): void => {
  const names = new Set<string>()
  for (const found of module.text.matchAll(
    /LookupEnv\("(\w+)"\)|[mM]ust\w*\("([A-Z][A-Z\d_]+)"|\b(?:env|envconfig)\s*:\s*"([A-Z][A-Z\d_]*)[^"]*"/g,
  ))
    names.add(found[1] ?? found[2] ?? found[3] ?? '')
  for (const found of module.text.matchAll(/os\.Getenv\("(\w+)"\)\s*(==|!=)/g)) names.add(found[1] ?? '')
  for (const found of module.text.matchAll(/\b(\w+)\s*:?=\s*os\.Getenv\("(\w+)"\)/g))
    if (new RegExp(`\\b(if|case|switch)\\b[^\\n]*\\b${found[1] ?? ''}\\b`).test(module.text)) names.add(found[2] ?? '')
  if (names.size > 0)
    emit({
      kind: 'config-check',
      at: { startLine: 1, endLine: 1 },
      within: '',
      subject: 'environment',
      names: [...names],
      stops: [],
      by: 'if',
    })
}
