import { originName, type Call, type GoFunction, type Module, type Range } from '#languages/go/module'
import type { Context, Extractor } from './context.ts'
import { loopAround } from './loops.ts'

/** A guard that lets only one process continue. A mutex does not count, because it only works within one process. */
const guards =
  /advisory|skip\s*locked|leader|(?<!s)elect|lease(?!d)|is_?(master|primary|leader)|singleton|SetN[xX]|cluster|distributed|lock/i
const ownMutex =
  /\b\w*(mu|mtx|mutex|Mu|Mutex|lock|Lock)\.(R?Lock|R?Unlock|TryLock)\(\)|sync\.(RW)?Mutex|[uU]nlock\w*|[bB]lock\w*|[cC]lock\w*/g

const guardIn = (text: string): string | undefined => guards.exec(text.replace(ownMutex, ''))?.[0]

/** The body of a ticker's loop. */
const loopOf = (module: Module, name: string, own: GoFunction): Range | undefined => {
  if (!own.body) return undefined
  const body = module.bodyText(own)
  const found = new RegExp(`(?:\\bfor\\s+(?:\\w+\\s*:?=\\s*)?range\\s+${name}\\.C\\b|<-\\s*${name}\\.C\\b)`).exec(body)
  if (!found) return undefined
  const at = own.body.open + found.index
  if (found[0].startsWith('for')) {
    const block = module.blockAfter(at)
    return block && { start: block.open, end: block.close }
  }
  for (let block = module.blockAround(at); block && block.open > own.body.open; block = block.outer) {
    const line = module.text.slice(module.text.lastIndexOf('\n', block.open) + 1, block.open)
    if (module.text.charCodeAt(block.open) === 123 && /^\s*(\w+:\s*)?for\b/.test(line)) return { start: block.open, end: block.close }
  }
  return undefined
}

const emitSchedule = ({ module, emit }: Context, call: Call, when: string, own: GoFunction): void => {
  const guard = guardIn(module.bodyText(own)) ?? guardIn(own.name)
  emit({
    kind: 'schedule',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within: own.name,
    subject: `ticker ${own.name}`,
    library: 'time',
    // Without spaces, which distinguishes an interval from a time of day.
    when: when.replace(/\s+/g, ''),
    handler: { name: own.name },
    inProcess: true,
    ...(guard === undefined ? {} : { guardedBy: guard }),
  })
}

/** `ticker := time.NewTicker(d)`, `time.Tick(d)`: every process runs their loop. */
const ofTicker = (context: Context, call: Call): void => {
  const { module } = context
  const own = module.functionAround(call.node)
  const [every] = call.args
  if (!own?.body || !every) return
  const when = module.short(every, 40)
  if (/\.Tick$/.test(call.callee)) {
    if (loopAround(module, call.start, own) || /\brange\s+$/.test(module.text.slice(Math.max(0, call.start - 12), call.start)))
      emitSchedule(context, call, when, own)
    return
  }
  const name = /(?:^|[\s;{])([A-Za-z_]\w*)\s*:?=\s*$/.exec(module.text.slice(Math.max(0, call.start - 60), call.start))?.[1]
  if (name === undefined) return
  const inner = module.functions.filter((one) => one === own || (one.outer === own && one.started !== undefined))
  const owner = inner.findLast((one) => loopOf(module, name, one) !== undefined)
  if (owner) emitSchedule(context, call, when, owner)
}

/** Work that a timer of this process starts again and again. */
export const tickers: Extractor = (context) => {
  const { module } = context
  if (!module.imports.has('time')) return
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    if ((member === 'NewTicker' || member === 'Tick') && originName(module.calleeOrigin(call)) === `time#${member}`) ofTicker(context, call)
  }
}
