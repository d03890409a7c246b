import type { Ref } from '#model/fact'
import type { Retry } from '#model/facts/retry'
import { originName, type Call, type Module, type Range } from '#languages/go/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Context, Extractor } from './context.ts'
import { refOf } from './refs.ts'

/** A sign that something counts, watches the clock or can be cancelled. */
const counts =
  /\b\w*(abort|stop|shut|clos|running|active|alive|cancel|attempt|retr(y|ies)|tries|count|deadline|expir|timeout|elapsed|budget|remaining|max)\w*|time\.(Since|Now|After)|Done\(\)|\.Err\(\)|ctx\b/i
const pauses =
  /\b(time\.(Sleep|After|Tick|NewTimer|NewTicker)|\w*[sS]leep\w*|\w*[bB]ackoff\w*|\w*[dD]elay\w*|\.Wait\(|\.C\b|[jJ]itter|throttl)/
/** Functions whose purpose is to keep something running: an endless loop is expected there. */
const keepsUp =
  /connect|listen|subscrib|watch|poll|loop|start|run|schedul|consume|tick|serve|work|heartbeat|monitor|stream|init|main|sync|refresh|follow|tail/i

const callsIn = (module: Module, range: Range): Call[] => module.calls.filter((call) => call.start >= range.start && call.end <= range.end)

const refsIn = (module: Module, range: Range): Ref[] =>
  callsIn(module, range).flatMap((call) => (call.path.length > 0 ? (refOf(module, module.calleeOrigin(call)) ?? []) : []))

const headLine = (module: Module, start: number): { startLine: number; endLine: number } => module.spanOf({ start, end: start + 1 })

/** `for { … }`, `for i := 0; i < 5; i++ { … }`: a loop that exits on success and continues on an error. */
const ofLoop = ({ module, emit }: Context, node: SyntaxNode): void => {
  const open = headEnd(module, node)
  const body = open === undefined ? undefined : module.pairAt(open)
  if (!body) return
  const head = module.text.slice(node.start + 3, body.open).trim()
  const ranged = /\brange\s(.*)$/.exec(head)
  // A number of times, not the elements of something: `for range attempts`, `for i := range 3`.
  if (ranged && !isNumberOfAttempts(head, (ranged[1] ?? '').trim())) return
  const text = module.text.slice(body.open, body.close + 1).replace(/\/\/[^\n]*/g, '')
  if (text.length > 3_000) return
  const around = module.functionAround(node)
  const within = around?.name ?? ''
  const asksAgain = isAskedAgain(head, text)
  // Success exits: `if err == nil { return … }`, or an error continues the loop and the end of the body returns.
  const onSuccess = /\bif\s+(?:[^{;\n]*;\s*)?\w*[eE]rr\w*\s*==\s*nil\s*\{\s*(?:[^{}]*\b)?(return|break)\b/.test(text)
  const onFailure =
    /\bif\s+(?:[^{;\n]*;\s*)?\w*[eE]rr\w*\s*!=\s*nil\s*\{[^{}]*\bcontinue\b[^{}]*\}/.test(text) &&
    /\b(return|break)\b[^{}]*\}\s*$/.test(text)
  if (!onSuccess && !onFailure && !asksAgain) return
  // Unwrapping a chain of causes is not a retry.
  if (/\berrors\.(Unwrap|As)\(|\.(Unwrap|Next|Parent)\(\)/.test(text)) return
  const isEndless = head === '' || head === 'true'
  const counter = /^(\w+)\s*:=/.exec(head)?.[1]
  // A counter that selects the next candidate iterates over a list; that is not a retry.
  if (counter && new RegExp(`\\[\\s*${counter}\\s*\\]|\\b${counter}\\s*[,)]`).test(text) && /len\(/.test(head)) return
  const rest = text.replace(/\bif\s+(?:[^{;\n]*;\s*)?\w*[eE]rr\w*\s*==\s*nil\s*\{[^{}]*\}/g, '')
  const otherExits = /\b(return|break|panic|Fatal\w*)\b/.test(onSuccess ? rest : rest.replace(/\b(return|break)\b[^{}]*\}\s*$/, ''))
  const isCounted = counts.test(rest)
  emit({
    kind: 'retry',
    at: headLine(module, node.start),
    within,
    subject: `loop ${within}`,
    by: 'loop',
    limit: isEndless ? (otherExits || isCounted || keepsUp.test(within) ? 'unknown' : 'none') : 'bounded',
    endlessByDefault: false,
    ...(isEndless ? {} : { limitAt: headLine(module, node.start) }),
    pause: pauses.test(text) ? 'some' : otherExits && isEndless ? 'unknown' : 'none',
    ...pausedAt(module, body),
    work: module.spanOf({ start: body.open, end: body.close }),
    ...(asksForState.test(text) ? { awaitsState: true } : {}),
    calls: refsIn(module, { start: body.open, end: body.close }),
  })
}

/** `err := c.isReady(name)`: the loop waits for a state. */
const asksForState = /:?=\s*(?:\w+\.)*(?:[iI]s|[hH]as)[A-Z]?\w*(Ready|Up|Available|Established|Synced|Running|Done|Healthy)\(/

const triesAgain = /attempt|retr(y|ies)|\btries\b|max_?tries/i

const isNumberOfAttempts = (head: string, of: string): boolean => !head.includes(',') && (/^\d+$/.test(of) || triesAgain.test(of))

/**
 * `for attempt := 0; attempt < 3; attempt++ { … time.Sleep(delay) … }`, `for delay := second; ; delay *= 2 { … }`: its names say that it
 * retries; it waits in between and exits once it has its result.
 */
const isAskedAgain = (head: string, text: string): boolean =>
  (triesAgain.test(head) || /\b\w*([dD]elay|[bB]ackoff|[wW]ait)\w*\s*\*=\s*/.test(head)) &&
  /\b(time\.(Sleep|After|NewTimer)|[sS]leep\w*|\w*[bB]ackoff\w*)\(/.test(text) &&
  /\b(return|break)\b/.test(text)

const headEnd = (module: Module, node: SyntaxNode): number | undefined => {
  for (let at = node.start + 3; at < node.end; at += 1) {
    const pair = module.pairAt(at)
    if (!pair) continue
    if (module.text.charCodeAt(at) === 123 && pair.close + 1 === node.end) return at
    at = pair.close
  }
  return undefined
}

const pausedAt = (module: Module, body: { readonly open: number; readonly close: number }): Pick<Retry, 'pauseAt'> => {
  const call = callsIn(module, { start: body.open, end: body.close }).find((one) => pauses.test(one.callee))
  return call ? { pauseAt: call.node.span } : {}
}

interface LibrarySettings {
  readonly limit: Retry['limit']
  readonly pause: Retry['pause']
  readonly endlessByDefault: boolean
}

/** The retry settings from a library call's arguments, or the library's defaults. */
const settingsBy = (module: Module, call: Call, name: string): LibrarySettings | undefined => {
  const text = argumentsIn(module, call)
  if (/^github\.com\/cenkalti\/backoff#(Retry|RetryWithData|RetryNotify|RetryNotifyWithData|RetryWithContext)$/.test(name)) {
    // Version 5 takes options and gives up after 15 minutes by default, as NewExponentialBackOff of version 4 does.
    const constant = /backoff\.NewConstantBackOff\(/.test(text)
    const zero = /backoff\.(ZeroBackOff|NewConstantBackOff\(0\))/.test(text)
    const bounded = /WithMaxRetries|WithMaxTries|WithMaxElapsedTime|WithContext|MaxElapsedTime|\bctx\b/.test(text)
    const isEndless = (constant || /backoff\.ZeroBackOff|WithMaxElapsedTime\(0\)/.test(text)) && !bounded && !/\/v5"/.test(module.text)
    return {
      limit: isEndless ? 'none' : bounded || /NewExponentialBackOff\(\)/.test(text) ? 'bounded' : 'unknown',
      pause: zero ? 'none' : 'some',
      endlessByDefault: false,
    }
  }
  if (/^github\.com\/avast\/retry-go#(Do|DoWithData)$/.test(name))
    return {
      limit: /retry\.(Attempts\(0\)|UntilSucceeded\(\))/.test(text) && !/Context\(/.test(text) ? 'none' : 'bounded',
      pause: /retry\.Delay\(0\)/.test(text) ? 'none' : 'some',
      endlessByDefault: false,
    }
  return undefined
}

/** The arguments of a call, with variables replaced by their values. */
const argumentsIn = (module: Module, call: Call): string =>
  call.args
    .map((argument) => {
      const text = module.slice(argument)
      const value = /^\w+$/.test(text) ? module.valueGivenTo(text, argument.start) : undefined
      return value ? module.slice(value) : text
    })
    .join(', ')

const ofLibrary = ({ module, emit }: Context, call: Call): void => {
  if (!/^(Retry\w*|Do|DoWithData)$/.test(call.path.at(-1) ?? '')) return
  const name = originName(module.calleeOrigin(call))
  const settings = settingsBy(module, call, name)
  if (!settings) return
  const [work] = call.args.filter((argument) => /^func\b/.test(module.slice(argument)))
  const within = module.within(call.node)
  emit({
    kind: 'retry',
    at: headLine(module, call.start),
    within,
    subject: `${name.split('#')[0] ?? ''} ${call.callee}`,
    by: name.split('#')[0] ?? '',
    ...settings,
    ...(work
      ? { work: module.spanOf(work), whole: module.spanOf(call), calls: refsIn(module, work) }
      : {
          calls: call.args.flatMap((argument) =>
            /^[\w.]+$/.test(module.slice(argument)) ? (refOf(module, module.origin(argument)) ?? []) : [],
          ),
        }),
  })
}

/** Code that is retried after a failure. */
export const retries: Extractor = (context) => {
  for (const node of context.module.tree.all('for_statement')) ofLoop(context, node)
  for (const call of context.module.calls) ofLibrary(context, call)
}
