import type { LoggedValue } from '#model/facts/log'
import { originName, type Call, type Module, type Range } from '#languages/go/module'
import { isChallengeToken, isHarmlessToken, isPasswordName, isPersonalName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { Context, Extractor } from './context.ts'
import { makesSilent, memoryLoggers } from './log-writers.ts'

/** Structured loggers by package, and the standard ones that write free text. */
const libraries: readonly (readonly [RegExp, string])[] = [
  [/^log\/slog#/, 'slog'],
  [/^go\.uber\.org\/zap#/, 'zap'],
  [/^github\.com\/rs\/zerolog(\/log)?#/, 'zerolog'],
  [/^github\.com\/sirupsen\/logrus#/, 'logrus'],
  [/^github\.com\/go-logr\/logr#/, 'logr'],
  [/^k8s\.io\/klog#/, 'klog'],
  [/^(log|fmt)#/, 'console'],
]
const makers =
  /^(log\/slog#New|go\.uber\.org\/zap#(NewProduction|NewDevelopment|New|Must)|github\.com\/rs\/zerolog#New|github\.com\/sirupsen\/logrus#New)$/

const levels = /^(Print|Trace|Debug|Info|Notice|Warn|Warning|Error|Fatal|Panic|DPanic|Log)(f|ln|w|Context|S|CtxS?)?$/
const loggerName = /(^|\.)(log|logger|logging|slog|lgr|\w*[lL]og(ger)?|sugar|Log|Logger|Log\(\)|Logger\(\)|l)$/
const chainLevels = /^(Trace|Debug|Info|Warn|Error|Fatal|Panic|Err|Log|WithLevel)$/
const chainEnds = /^(Msg|Msgf|MsgFunc|Send)$/

const lastName = (text: string): string | undefined => /^[&*]?(?:[A-Za-z_]\w*\.)*([A-Za-z_]\w*)$/.exec(text)?.[1]

const whatOf = (module: Module, value: Range, key?: string): LoggedValue['what'] | undefined => {
  // `string(token)` writes the token.
  const text = module.slice(value).replace(/^(?:string|fmt\.Sprint)\((.*)\)$/s, '$1')
  if (/^\w+(\.Request)?\.Header$/.test(text) && /http\.Request|gin\.Context/.test(module.text)) return 'headers'
  if (isWholeRequest(module, value, text)) return 'headers'
  const own = lastName(text)
  if (own === undefined || (key !== undefined && /mask|redact|hash|has|is|length|preview|set$/i.test(key))) return undefined
  const name = isSensitiveName(own) || isPersonalName(own) ? own : (key ?? own)
  // Something that accepts or validates a secret, or substitutes for one, is not itself a secret.
  const holds = (name: string): boolean =>
    /connector|conn$|fallback|grant|flow|manager|service|client$|provider|handler|policy|rules?$/i.test(name)
  if (holds(own) || (key !== undefined && holds(key.replace(/_/g, '')))) return undefined
  if (/hash|masked|redacted|encrypted|sealed|prefix|suffix|^has|^is|count|len|names?$|keys$/i.test(own)) return undefined
  if (isName(module, value, text) || (/^\w+$/.test(text) && namesSecret(module, text))) return undefined
  if (isPasswordName(name)) return 'password'
  if (address.test(name) && !/sentry|public/i.test(name)) return 'secret'
  if (isSensitiveName(name) && !isHarmlessToken(name) && !isChallengeToken(own, module.text)) return 'secret'
  return isPersonalName(name) && (text.includes('.') || key !== undefined) ? 'personal' : undefined
}

/** A database or broker URL, which contains the password. */
const address = /^(dsns?|.*[dD][sS][nN]s?|(database|db|postgres|mysql|redis|amqp|rabbitmq|mongo(db)?)_?ur[il]|conn(ection)?_?str(ing)?)$/i

/** An incoming request with its credentials: the request itself, or a dump of it. */
const isWholeRequest = (module: Module, value: Range, text: string): boolean => {
  if (!/^\w+$/.test(text) || !/http/.test(module.text)) return false
  const origin = module.origin(value)
  if (origin.kind === 'value') return origin.path.length === 0 && originName(origin) === 'net/http#Request'
  return origin.kind === 'made' && /^net\/http\/httputil#DumpRequest(Out)?\(\)$/.test(originName({ ...origin, path: [] }))
}

/** The keys of a map of secrets are only names: `for id, secret := range keys`. */
const namesSecret = (module: Module, own: string): boolean => {
  const [, other] = new RegExp(`\\bfor\\s+${own}\\s*,\\s*(\\w+)\\s*:=\\s*range\\b`).exec(module.text) ?? []
  return other !== undefined && other !== '_'
}

/** A command-line command prints to its user, not to a log. */
const isCommand = (module: Module, call: Call): boolean =>
  module
    .functionAround(call.node)
    ?.parameters.some(({ text }) => /\b(cli\.(Command|Context)|cobra\.Command|kingpin\.ParseContext)$/.test(text)) === true

const people = /user|customer|person|member|owner|profile|account|patient|contact|employee|author/i

/**
 * A package-level name (a constant, a message) describes a subject and does not hold its value. A "full name" is personal data only if it
 * belongs to a person: repositories, packages and projects have full names too.
 */
const isName = (module: Module, value: Range, text: string): boolean => {
  if (/full_?name$/i.test(text)) return !people.test(text)
  if (!/^[&*]?[\w.]+$/.test(text)) return false
  const origin = module.origin(value)
  return origin.kind === 'import' || origin.kind === 'package'
}

/** The first key of a literal, or field of a struct, that names a plain-text secret. */
const sensitiveField = (module: Module, value: Range): string | undefined => {
  const origin = module.origin(value)
  if (origin.kind !== 'value' || origin.path.length > 0) return undefined
  if (origin.type.module === undefined && module.functionNamed(`${origin.type.name}.String`)) return undefined
  const fields = origin.type.module === undefined ? module.fieldsOf(origin.type.name) : undefined
  for (const [name, field] of fields ?? [])
    if (/^(string|\[\]byte)$/.test(field.text) && isSensitiveName(name) && !isHarmlessToken(name)) return name
  for (const name of origin.literal?.fields.keys() ?? []) if (isSensitiveName(name) && !isHarmlessToken(name)) return name
  return undefined
}

function* valueAt(module: Module, value: Range, key: string | undefined, whole: boolean): Iterable<LoggedValue> {
  const what = whatOf(module, value, key)
  if (what) yield { name: module.short(value, 50), what, at: module.spanOf(value) }
  else if (whole) {
    const field = sensitiveField(module, value)
    if (field)
      yield { name: `${module.short(value, 30)}.${field}`, what: isPasswordName(field) ? 'password' : 'secret', at: module.spanOf(value) }
  }
}

/** `zap.String("token", token)`, and values of a chain: `.Str("token", token)`. */
function* pairOf(module: Module, call: Call): Iterable<LoggedValue> {
  const [first, second] = call.args
  const member = call.path.at(-1) ?? ''
  if (!first || !second || /^(Bool|Int\d*|Uint\d*|Float\d*|Dur|Duration|Time|Err|NamedError|AnErr)$/.test(member)) return
  yield* valueAt(module, second, module.stringOf(first), /^(Any|Interface|Reflect|Object)$/.test(member))
}

/** Arguments of a call that writes a format or a message with pairs behind it. */
function* valuesIn(module: Module, call: Call, format: boolean): Iterable<LoggedValue> {
  const [first] = call.args
  const verbs = format && first ? (module.stringOf(first)?.match(/%[-+# 0]*(?:[1-9]\d*)?(\.\d+)?[a-zA-Z]/g) ?? []) : []
  let key: string | undefined
  for (const [index, argument] of call.args.entries()) {
    const text = module.stringOf(argument)
    if (text !== undefined) {
      key = format ? undefined : text
      continue
    }
    // `log.Errorf(r, "…")`: the request is only context.
    if (index === 0 && call.args.length > 1 && isWholeRequest(module, argument, module.slice(argument))) continue
    const inner = module.callAt(argument)
    if (inner && /^(zap|slog)\.\w+$/.test(inner.callee)) yield* pairOf(module, inner)
    else {
      const verb = verbs[index - 1]
      // A verb that prints a type, a boolean, a pointer or a length does not print the value.
      if (verb && /[Ttp]$/.test(verb)) continue
      const position = index > 0 && key !== undefined && /^[\w.-]+$/.test(key) ? key : undefined
      yield* valueAt(module, argument, position, format ? verb !== undefined && /[#+]?v$/.test(verb) : position !== undefined)
    }
    key = undefined
  }
}

const libraryOf = (name: string): string | undefined => libraries.find(([pattern]) => pattern.test(name))?.[1]

const emitChain = ({ module, emit }: Context, call: Call): boolean => {
  if (!chainEnds.test(call.path.at(-1) ?? '') || !call.inner) return false
  const links: Call[] = []
  for (let at: Call | undefined = call.inner; at; at = at.inner) links.push(at)
  const level = links.map((link) => link.path.at(-1) ?? '').find((member) => chainLevels.test(member))
  if (!level) return false
  const format = (call.path.at(-1) ?? '') === 'Msgf'
  emit({
    kind: 'log-call',
    at: call.node.span,
    within: module.within(call.node),
    subject: `${level} ${call.path.at(-1) ?? ''}`,
    library: 'zerolog',
    level: level.toLowerCase(),
    callee: `${level}().${call.path.at(-1) ?? ''}`,
    values: [...links.reverse().flatMap((link) => [...pairOf(module, link)]), ...valuesIn(module, call, format)],
    lostErrors: [],
  })
  return true
}

/** `logger.LogRequest(r)`: logs the whole request. */
const emitRequest = ({ module, emit }: Pick<Context, 'module' | 'emit'>, call: Call): void => {
  const [request] = call.args
  if (!request || !loggerName.test(call.callee.slice(0, call.callee.lastIndexOf('.')))) return
  if (!isWholeRequest(module, request, module.slice(request))) return
  emit({
    kind: 'log-call',
    at: call.node.span,
    within: module.within(call.node),
    subject: call.callee,
    library: '',
    level: 'info',
    callee: call.callee,
    values: [{ name: module.slice(request), what: 'headers', at: module.spanOf(request) }],
    lostErrors: [],
  })
}

const emitCall = ({ module, emit }: Context, call: Call, isMemory: ReturnType<typeof memoryLoggers>): void => {
  const member = call.path.at(-1) ?? ''
  if (/^(Log|Dump|Print)(HTTP|Http)?Request$/.test(member) && call.args.length === 1) emitRequest({ module, emit }, call)
  if (!levels.test(member)) return
  const origin = module.calleeOrigin(call)
  const name = originName(origin)
  const holder = call.callee.slice(0, call.callee.lastIndexOf('.'))
  const known = libraryOf(name)
  if (known === 'console' && name.startsWith('fmt#') && (!/^fmt#Print/.test(name) || isCommand(module, call))) return
  if (known === undefined && !loggerName.test(holder)) return
  if (/^(t|b|tb|require|assert|errors|fmt)$/.test(holder) && known !== 'console') return
  const inMemory = isMemory(origin)
  emit({
    kind: 'log-call',
    at: call.node.span,
    within: module.within(call.node),
    subject: call.callee,
    library: inMemory ? 'memory' : (known ?? ''),
    level: member.replace(/(f|ln|w|Context|S|CtxS?)$/, '').toLowerCase(),
    callee: call.callee,
    values: inMemory ? [] : [...valuesIn(module, call, /f$/.test(member))],
    lostErrors: [],
  })
}

/** Logger calls, and the values logged under a sensitive name. */
export const logCalls: Extractor = (context) => {
  const { module, emit } = context
  const isMemory = memoryLoggers(module)
  for (const call of module.calls) {
    if (call.path.length === 0) continue
    if (emitChain(context, call)) continue
    emitCall(context, call, isMemory)
    if (!/^(New|NewProduction|NewDevelopment|Must)$/.test(call.path.at(-1) ?? '')) continue
    const name = originName(module.calleeOrigin(call))
    if (makers.test(name) && !makesSilent(module, call))
      emit({
        kind: 'logger',
        at: call.node.span,
        within: module.within(call.node),
        subject: libraryOf(name) ?? '',
        library: libraryOf(name) ?? '',
        name: '',
        structured: true,
        redacts: /ReplaceAttr|redact|mask/i.test(module.slice(call)),
        errorKeys: undefined,
      })
  }
}
