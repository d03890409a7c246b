import type { Call, GoFunction, Module } from '#languages/go/module'
import { originName } from '#languages/go/module'
import type { Context, Extractor } from '../calls/context.ts'
import type { CodeFile } from '#code/code-file'
import { contains, stmtsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import type { Located } from '#code/model'
import { hasEndedAt } from '../../context-free-calls/ended-context.ts'
import { detachedUse } from '../../context-free-calls/derived-contexts.ts'
import { contextFreeCalls } from '../../context-free-calls/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import { loopAround } from './loops.ts'

const inside = (own: GoFunction, outer: GoFunction): boolean => {
  for (let at = own.outer; at; at = at.outer) if (at === outer) return true
  return false
}

/** Offsets of a pattern in a function's own text, comments left out. */
const offsetsOf = (module: Module, own: GoFunction, pattern: RegExp): number[] => {
  if (!own.body) return []
  const from = own.body.open
  return [...module.text.slice(from, own.body.close).matchAll(pattern)]
    .map((found) => from + found.index)
    .filter((offset) => !/\/\/[^\n]*$/.test(module.text.slice(module.text.lastIndexOf('\n', offset) + 1, offset)))
}

/** The `select` around an offset, within the function that holds it. */
const selectAround = (module: Module, offset: number, own: GoFunction): { readonly open: number; readonly close: number } | undefined => {
  for (let block = module.blockAround(offset); block && own.body && block.open > own.body.open; block = block.outer)
    if (module.text.charCodeAt(block.open) === 123 && /\bselect\s*$/.test(module.text.slice(Math.max(0, block.open - 12), block.open)))
      return block
  return undefined
}

/** Whether an offset is at the start of a `case` of a select: the send itself is one of the choices. */
const isCase = (module: Module, offset: number): boolean =>
  /\bcase\s+$/.test(module.text.slice(module.text.lastIndexOf('\n', offset) + 1, offset))

/** Unbuffered channels that a function makes for a variable: `ch := make(chan T)`, `var ch = make(chan T)`. */
const channelsOf = (module: Module, own: GoFunction): { readonly name: string; readonly at: number }[] => {
  const { file } = codeOf(module)
  return file.callsNamed('make').flatMap(({ call }) => {
    const [type, size] = call.args
    const outer = file.index.outerOf(call)
    const [target, ...others] = outer?.kind === 'assign' ? outer.targets : []
    const isChannel = type !== undefined && size === undefined && /^chan\b/.test(file.textOf(type))
    if (!isChannel || target?.kind !== 'name' || others.length > 0 || module.functionAtOffset(call.start) !== own) return []
    return [{ name: target.name, at: target.start }]
  })
}

const channels = (context: Context): void => {
  const { module } = context
  if (!/make\(chan\b/.test(module.text)) return
  for (const own of module.functions) {
    if (!own.body || !module.bodyText(own).includes('make(chan')) continue
    for (const { name } of channelsOf(module, own)) leftBehind(context, own, name)
    for (const at of offsetsOf(module, own, /\bclose\(\s*([A-Za-z_]\w*)\s*\)/g)) sentAfterClose(context, own, at)
  }
}

/** A goroutine sends once, but the function that receives may return through another case. */
const leftBehind = ({ module, emit }: Context, own: GoFunction, name: string): void => {
  const receives = offsetsOf(module, own, new RegExp(`<-\\s*${name}\\b`, 'g')).filter((offset) => module.functionAtOffset(offset) === own)
  const [receive, ...others] = receives
  if (receive === undefined || others.length > 0) return
  const select = selectAround(module, receive, own)
  if (!select) return
  const choices = module.text.slice(select.open, select.close)
  // The other case returns, and nothing receives from the channel later.
  if (!/case\s+<-\s*[\w.]*(ctx|[cC]ontext|Done\(\)|time\.After\(|timer|done|quit|stop)\b[^:]*:[\s\S]*?\breturn\b/.test(choices)) return
  // In a loop, the next iteration receives.
  if (loopAround(module, receive, own)) return
  for (const send of offsetsOf(module, own, new RegExp(`(?<![\\w.])${name}\\s*<-`, 'g'))) {
    const sender = module.functionAtOffset(send)
    if (!sender || sender === own || !inside(sender, own) || sender.started !== 'go') continue
    if (isCase(module, send) || selectAround(module, send, sender)) continue
    emit({
      kind: 'concurrent-hazard',
      at: module.spanOf({ start: send, end: send + name.length + 3 }),
      within: sender.name,
      subject: `send on ${name}`,
      hazard: 'sender-left-behind',
      name,
      otherAt: module.spanOf({ start: receive, end: receive + 2 }),
    })
    return
  }
}

/** A function closes a channel on its way out while goroutines that it started still send. */
const sentAfterClose = ({ module, emit }: Context, own: GoFunction, at: number): void => {
  const name = /^close\(\s*([A-Za-z_]\w*)/.exec(module.text.slice(at, at + 80))?.[1]
  const closer = module.functionAtOffset(at)
  if (!name || !closer || (closer !== own && closer.started !== 'defer')) return
  // Only a channel that this function makes, and only where nothing waits for the senders.
  if (
    !new RegExp(`\\b${name}\\s*:=\\s*make\\(chan\\b`).test(module.bodyText(own)) ||
    /\.Wait\(\)|errgroup|<-\s*done\b|wg\./.test(module.bodyText(own))
  )
    return
  const isDeferred = closer !== own || /\bdefer\s+$/.test(module.text.slice(Math.max(0, at - 10), at))
  if (!isDeferred) return
  for (const send of offsetsOf(module, own, new RegExp(`(?<![\\w.])${name}\\s*<-`, 'g'))) {
    const sender = module.functionAtOffset(send)
    if (!sender || sender === own || sender === closer || !runsBeside(sender, own)) continue
    // It recovers from the panic of a send on a closed channel.
    if (/\brecover\(\)/.test(module.bodyText(sender))) continue
    // Another function literal that is a callback of a blocking call runs before the close.
    emit({
      kind: 'concurrent-hazard',
      at: module.spanOf({ start: at, end: at + name.length + 7 }),
      within: closer.name,
      subject: `close of ${name}`,
      hazard: 'send-after-close',
      name,
      otherAt: module.spanOf({ start: send, end: send + name.length + 3 }),
    })
    return
  }
}

const runsBeside = (sender: GoFunction, own: GoFunction): boolean => {
  for (let at: GoFunction | undefined = sender; at && at !== own; at = at.outer) if (at.started === 'go') return true
  return false
}

const locks = /\.(R?Lock|TryLock|Do)\(/

/** Writes to a package-level map: `sessions[id] = s`, `delete(sessions, id)`. */
const maps = ({ module, emit }: Context): void => {
  const declared = [
    ...module.text.matchAll(
      /^(?:var\s+)?\t?([A-Za-z_]\w*)(?:\s+map\[[^\n=]*)?\s*=\s*(?:make\(map\[|map\[)|^var\s+([A-Za-z_]\w*)\s+map\[/gm,
    ),
  ]
    .map((found) => found[1] ?? found[2] ?? '')
    .filter((name) => module.topNames.has(name))
  for (const name of new Set(declared))
    for (const own of module.functions) {
      if (!own.body || own.name === 'init' || (own.outer === undefined && own.name === 'main')) continue
      for (const at of offsetsOf(
        module,
        own,
        new RegExp(`(?<![\\w.])${name}\\[[^\\]\\n]+\\]\\s*(=(?!=)|\\+=|\\+\\+)|\\bdelete\\(\\s*${name}\\s*,`, 'g'),
      )) {
        if (module.functionAtOffset(at) !== own || locks.test(lockedText(module, own)) || module.isParameter(name, at)) continue
        emit({
          kind: 'concurrent-hazard',
          at: module.spanOf({ start: at, end: at + name.length }),
          within: own.name,
          subject: `map ${name}`,
          hazard: 'unguarded-map',
          name,
        })
      }
    }
}

const lockedText = (module: Module, own: GoFunction): string => {
  let text = module.bodyText(own)
  for (let at = own.outer; at; at = at.outer) text += module.bodyText(at)
  return text
}

const outlives =
  /detach|background|outlive|independent|even (if|when|after)|not (be )?cancel|survive|best.?effort|fire.?and.?forget|nolint:contextcheck|regardless/i
const cleansUp =
  /shut ?down|close|stop|clean|teardown|release|rollback|abort|drain|flush|heartbeat|background|async|detach|finali[sz]e|unlock|cancel/i

/** A context that the function receives: the expression for it, and its source. */
interface Available {
  readonly text: string
  readonly carrier: string
}

const requestTypes: ReadonlyMap<string, string> = new Map([
  ['net/http#Request', '.Context()'],
  ['github.com/gin-gonic/gin#Context', '.Request.Context()'],
  ['github.com/labstack/echo#Context', '.Request().Context()'],
])

/** A context that the function receives: a parameter of that type, or the context of a request. */
const availableIn = (own: GoFunction): Available | undefined => {
  for (let at: GoFunction | undefined = own; at; at = at.outer) {
    for (const parameter of at.parameters) {
      if (parameter.name === '' || parameter.name === '_') continue
      const type = parameter.type ? originName({ kind: 'value', type: parameter.type, path: [], name: '', from: 'parameter' }) : ''
      if (type === 'context#Context') return { text: parameter.name, carrier: parameter.name }
      const member = requestTypes.get(type)
      if (member !== undefined) return { text: `${parameter.name}${member}`, carrier: parameter.name }
    }
    if (at.started === 'go' || at.started === 'defer') return undefined
  }
  return undefined
}

/** Calls that create something which outlives the first request, or that deliberately take another context, such as a copy of a request. */
const makesLonger = /(^|\.)(New(?!OutgoingContext)|Open|Dial|Connect|Init|Start|Run|Watch|Subscribe|Listen)\w*$|\.(WithContext|Clone)$/
/** The same, by package. */
const forLonger = /^(context|signal|slog|log|oauth2|otel|trace|propagation|baggage|errgroup|time|sync)\./

/** `if s.queue != nil { return s.queue }`, and later `s.queue = …`: later callers get what the first one had made. */
const makesOnce = (module: Module, own: GoFunction): boolean => {
  const isOwn = (offset: number): boolean => module.functionAtOffset(offset) === own
  const asked = new Set(
    module.branches().flatMap(({ condition, start }) => (isOwn(start) ? (/^([\w.]+)\s*[!=]=\s*nil$/.exec(condition)?.[1] ?? []) : [])),
  )
  return module
    .assignments()
    .some(({ node, target }) => isOwn(node.start) && module.slice(target).includes('.') && asked.has(module.slice(target)))
}

/** Whether a place runs only if the context is nil: there is none to hand on. */
const isNilAt = (file: CodeFile, at: Located, carrier: string): boolean =>
  file.index.functions.some(
    ({ body }) =>
      body !== undefined &&
      stmtsIn(body).some((stmt) => {
        const compared = stmt.kind === 'if' ? comparedWithNull(stmt.condition) : undefined
        if (stmt.kind !== 'if' || compared?.value.kind !== 'name' || compared.value.name !== carrier) return false
        return (compared.holdsForNull ? stmt.then : stmt.otherwise).some((inner) => contains(inner, at))
      }),
  )

/** The context that could have been passed to a call with an empty one, unless the code shows that it must not be. */
const passedOver = (module: Module, call: Call): { readonly around: GoFunction; readonly available: Available } | undefined => {
  const around = module.functionAround(call.node)
  const available = around && availableIn(around)
  if (!around || !available || cleansUp.test(around.name) || runsUnder(around, 'go') || runsUnder(around, 'defer')) return undefined
  const line = module.text.lastIndexOf('\n', call.start)
  const nearby = module.text.slice(module.text.lastIndexOf('\n', module.text.lastIndexOf('\n', line - 1) - 1) + 1, call.end + 40)
  if (
    outlives.test(nearby.replace(/context\.Background\(\)/g, '')) ||
    /\b(go|defer)\s+$/.test(module.text.slice(Math.max(0, call.start - 10), call.start))
  )
    return undefined
  const { file } = codeOf(module)
  const isMeant = isNilAt(file, call, available.carrier) || hasEndedAt(file, call, available.carrier)
  return isMeant ? undefined : { around, available }
}

const mayOutlive = (callee: string): boolean => cleansUp.test(callee) || forLonger.test(callee) || makesLonger.test(callee)

const derives = /^context\.With(Timeout|Deadline|Cancel)(Cause)?$/

const detached = ({ module, emit }: Context): void => {
  if (!/context\.(Background|TODO)\(\)/.test(module.text)) return
  for (const call of module.calls) {
    const [first] = call.args
    if (!first || call.path.length === 0 || !/^context\.(Background|TODO)\(\)$/.test(module.slice(first))) continue
    const isDerived = derives.test(call.callee)
    if (!isDerived && mayOutlive(call.callee)) continue
    const found = passedOver(module, call)
    if (!found) continue
    const { around, available } = found
    // It receives the request itself, and may take the context from there.
    if (call.args.slice(1).some((argument) => module.slice(argument) === available.carrier)) continue
    const { file, placeOf } = codeOf(module)
    const use = isDerived ? detachedUse(file, call) : undefined
    const callee = use ? placeOf(use.call).calleeText : call.callee
    if (isDerived && (!use || mayOutlive(callee))) continue
    emit({
      kind: 'detached-context',
      at: call.node.span,
      within: around.name,
      subject: callee,
      callee,
      given: module.slice(first),
      available: available.text,
      ...(makesOnce(module, around) && { isForAll: true }),
      ...(use && !use.hasSibling && { isUncertain: true }),
    })
  }
}

const runsUnder = (own: GoFunction, started: 'go' | 'defer'): boolean => {
  for (let at: GoFunction | undefined = own; at; at = at.outer) if (at.started === started) return true
  return false
}

/** Hazards between goroutines, and contexts detached from their caller. */
export const concurrency: Extractor = (context) => {
  channels(context)
  maps(context)
  detached(context)
  const { file, placeOf } = codeOf(context.module)
  for (const fact of contextFreeCalls(file, placeOf)) context.emit(fact)
}
