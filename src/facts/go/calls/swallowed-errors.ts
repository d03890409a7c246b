import { goJobs } from '#models/go/jobs'
import { withoutVersion, type Branch, type Call, type GoFunction, type Module } from '#languages/go/module'
import type { Extractor } from './context.ts'

/** Only logs, formats or closes: not work that can fail the job. */
export const incidental =
  /^(log|slog|logger|logging|logrus|zap|zerolog|klog|fmt|errors|strings|strconv|time|len|string|int|int64|context|span|otel|sentry|uuid|math)\b|\b\w*([lL]og|[lL]ogger|[sS]pan)\.|(^|\.)(Debug|Info|Warn|Warning|Error|Print)(f|ln|w|Context|S|Ctx)?$|\.(Str|Err|Msg|Msgf|Send|Int|Any|With\w*|Context|Unlock|Lock|RUnlock|End|Done|Close|Header|Set|Get|Add|String)$/
/** Only formats or parses values, or closes something: its failure does not fail the job. */
export const noWork = /^(fmt|errors|strings|strconv|time|json|uuid|math)\.|\.(Close|Unlock|End)$/
/** Decoding steps: a message that cannot be decoded never succeeds, so dropping it is correct. */
export const decodes =
  /Unmarshal|Decode|Parse|Atoi|Validate|Bind|Scan|ReadAll|ConstructEvent|WebHook|Verif|Signature|Authenticate|LoadLocation|FromString/i
/** Best-effort side work. */
export const besides =
  /cache|metric|notif|close|rollback|audit|track|telemetry|cleanup|analytic|heartbeat|progress|report|release|unlock|archive|log\b|stat(s|us)\b|touch|refresh|warm/i
/** A comment or name that says the error is dropped on purpose. */
const saysPurpose =
  /\b(ignor|retry|retri|skip|best.?effort|drop|non.?fatal|not fatal|don't|do not|swallow|intentional|deliberate|continue|optional|poison|permanent|expected|fine|ok\b)/i

export const onPurpose = (text: string): boolean =>
  text.split('\n').some((line) => {
    const at = line.indexOf('//')
    return at !== -1 && saysPurpose.test(line.slice(at))
  })

export const isErrorTest = /\berr\w*\s*!=\s*nil\s*$|\b\w*[eE]rr\s*!=\s*nil\s*$/

/** The call whose error a branch handles. */
export const sourceOf = (module: Module, branch: Branch, own: GoFunction): string | undefined => {
  const inline = /:?=\s*([\w.]+)(?:\[[^\]]*\])?\(/.exec(branch.condition)?.[1]
  if (inline !== undefined) return inline
  const before = module.text.slice(own.body?.open ?? branch.start, branch.start)
  return [...before.matchAll(/\berr\w*\s*:?=\s*([\w.]+)(?:\[[^\]]*\])?\(/g)].at(-1)?.[1]
}

const returnsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.])return\b([^\n}]*)/g)].map((found) => found[1]?.trim() ?? '')

const callsIn = (module: Module, start: number, end: number): readonly Call[] =>
  module.calls.filter((call) => call.start > start && call.end <= end)

interface Kind {
  /** Return values that mean success. */
  readonly success: RegExp
  /** Calls that a swallowing branch may contain besides logging. */
  readonly answers: RegExp
  readonly of: 'job' | 'request'
}

const ofJob: Kind = { success: /^(nil)?$/, answers: /^$/, of: 'job' }
const success =
  /^([\w.]*\.)?(WriteHeader\((http\.)?(StatusOK|StatusAccepted|StatusNoContent|20[024])\)|(JSON|String|Status|NoContent|SendStatus|SendString|XML|AbortWithStatus|HTML)\((http\.)?(StatusOK|StatusAccepted|StatusNoContent|fiber\.StatusOK|20[024])\b)/
const ofRequest: Kind = {
  success: /^(nil|[\w.]*\.(NoContent|String|JSON|SendStatus)\((http\.|fiber\.)?(StatusOK|StatusNoContent|StatusAccepted|20[024])\b.*)?$/,
  answers: success,
  of: 'request',
}

const requestType = /^(net\/http#ResponseWriter|github\.com\/(gin-gonic\/gin#Context|labstack\/echo#Context|gofiber\/fiber#Ctx))$/

const kindOf = (own: GoFunction): Kind | undefined => {
  const types = own.parameters.map(({ type }) => (type?.module === undefined ? '' : `${withoutVersion(type.module)}#${type.name}`))
  if (own.results.length === 1 && own.results[0] === 'error' && types.some((type) => goJobs.isMessage(`${type}()`))) return ofJob
  return requestType.test(types[0] ?? '') ? ofRequest : undefined
}

/** No work follows a branch that continues. */
const endsAfter = (module: Module, own: GoFunction, branch: Branch, kind: Kind): boolean => {
  const end = own.body?.close ?? branch.body.close
  const rest = module.text.slice(branch.body.close + 1, end)
  return (
    returnsIn(rest).every((value) => kind.success.test(value)) &&
    callsIn(module, branch.body.close, end).every(
      (call) => incidental.test(call.callee) || kind.answers.test(module.slice(call)) || /\.Write(String)?$|^fmt\.Fprint/.test(call.callee),
    ) &&
    !/\b(else|case|for)\b/.test(rest)
  )
}

/** The branch logs the failure and reports success. */
const swallows = (module: Module, own: GoFunction, branch: Branch, kind: Kind): boolean => {
  const text = module.text.slice(branch.body.open + 1, branch.body.close)
  if (onPurpose(text) || /\b(if|for|switch|go|panic|<-)\b|<-/.test(text)) return false
  const calls = callsIn(module, branch.body.open, branch.body.close)
  const outer = calls.filter((call) => !calls.some((other) => other !== call && other.start <= call.start && call.end < other.end))
  const writesDown = outer.some((call) => /log|print|warn|error|info|debug/i.test(call.callee))
  if (!writesDown || !outer.every((call) => incidental.test(call.callee) || kind.answers.test(module.slice(call)))) return false
  if (/=(?!=)/.test(text.replace(/"(?:[^"\\\n]|\\.)*"/g, '').replace(/`[^`]*`/g, ''))) return false
  const returns = returnsIn(text)
  return returns.length > 0 ? returns.every((value) => kind.success.test(value)) : endsAfter(module, own, branch, kind)
}

const failureAnswer = /Status(InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout)|(?<![\w.])5\d\d(?!\w)/

const ofFunction = (module: Module, own: GoFunction, kind: Kind): Branch | undefined => {
  if (!own.body) return undefined
  const body = module.bodyText(own)
  if (!/\berr\w*\s*!=\s*nil/i.test(body) || (kind.of === 'request' && failureAnswer.test(body))) return undefined
  const branches = module
    .branches()
    .filter((branch) => isErrorTest.test(branch.condition) && module.functionAtOffset(branch.start) === own)
    .map((branch) => ({ branch, source: sourceOf(module, branch, own) }))
  const work = branches.filter(({ source }) => source !== undefined && !decodes.test(source) && !noWork.test(source))
  const swallowed = work.filter(({ branch, source }) => !besides.test(source ?? '') && swallows(module, own, branch, kind))
  if (swallowed.length === 0) return undefined
  // If any other failure is reported, this one was dropped on purpose.
  const dropping = branches.filter(({ branch, source }) => decodes.test(source ?? '') || swallowed.some((one) => one.branch === branch))
  let text = body
  for (const { branch } of dropping) text = text.replace(module.text.slice(branch.body.open, branch.body.close + 1), '')
  if (!returnsIn(text).every((value) => kind.success.test(value))) return undefined
  return swallowed.at(-1)?.branch
}

/** Handlers of jobs and requests that log all their failures and report success. */
export const swallowedErrors: Extractor = ({ module, emit }) => {
  for (const own of module.functions) {
    const kind = kindOf(own)
    const found = kind && ofFunction(module, own, kind)
    if (!found) continue
    const { startLine } = module.spanOf({ start: found.start, end: found.body.open })
    emit({
      kind: 'swallowed-error',
      at: { startLine, endLine: startLine },
      within: own.name,
      subject: 'swallowed error',
      covers: 1,
      answersSuccess: kind.of === 'request',
    })
  }
}
