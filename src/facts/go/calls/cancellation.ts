import type { Call, GoFunction, Module, Range } from '#languages/go/module'
import type { Extractor } from './context.ts'

/** The loop checks for cancellation, or selects over channels. */
const heeds = /\.Err\(\)|\.Done\(\)|context\.(Canceled|DeadlineExceeded|Cause)|\bselect\s*\{/
const leaves = /(?<![\w.])(return|break|goto|panic|os\.Exit|log\.Fatal\w*)\b/
/** It waits for the next tick of a `time.Ticker`, whose channel is called C. */
const paced = /<-\w[\w.]*\.C\b/
/** Another way to stop, whose effect is not known. */
const stopsOtherwise = /\b\w*([sS]top|[qQ]uit|[cC]los(e|ed|ing)|[sS]hut|[dD]rain|[tT]erminat|[cC]ancel)\w*/

const contextsOf = (own: GoFunction): readonly string[] =>
  own.parameters.filter(({ type }) => type?.module === 'context' && type.name === 'Context').map(({ name }) => name)

/** The first call in a loop that receives one of the function's own contexts, and that context. */
const underContext = (
  module: Module,
  loop: Range,
  contexts: readonly string[],
): { readonly call: Call; readonly context: string } | undefined => {
  for (const call of module.calls) {
    const [first] = call.args
    if (call.start < loop.start || call.end > loop.end || !first) continue
    const given = module.slice(first)
    if (!contexts.includes(given)) continue
    const line = module.text.slice(module.text.lastIndexOf('\n', call.start) + 1, call.start)
    // Its error is checked on the same or the next line.
    const behind = module.text.slice(call.end, call.end + 80)
    if (/\berr\w*\s*:?=\s*$/.test(line) && /^(;[ \t]*err\w*[ \t]*!=[ \t]*nil|[ \t]*\n[ \t]*if[ \t]+err\w*[ \t]*!=[ \t]*nil)/.test(behind))
      return { call, context: given }
  }
  return undefined
}

/** Another call in the file passes it a context that is never cancelled. */
const isNeverEnded = (module: Module, own: GoFunction): boolean => {
  const name = own.name.split('.').at(-1) ?? ''
  return module.calls.some(
    ({ path, args }) =>
      path.at(-1) === name && args[0] !== undefined && /Background|TODO|WithoutCancel|[dD]etach/.test(module.slice(args[0])),
  )
}

/** Endless loops that treat the cancellation of their context as just another failure. */
export const cancellation: Extractor = ({ module, emit }) => {
  if (!module.imports.has('context')) return
  for (const node of module.tree.all('for_statement')) {
    if (!/^for\s*\{/.test(module.text.slice(node.start, node.start + 8))) continue
    const own = module.functionAround(node)
    const contexts = own ? contextsOf(own) : []
    if (!own || contexts.length === 0 || isNeverEnded(module, own)) continue
    const text = node.text
    const found = underContext(module, node, contexts)
    if (!found) continue
    const isHeeded = heeds.exec(text)
    if (!isHeeded && (leaves.test(text) || stopsOtherwise.test(text.replaceAll(/\/\/[^\n]*/g, '')))) continue
    // A wait that takes the context, or is named after one, may also end the loop.
    if (
      !isHeeded &&
      module.calls.some(
        (call) =>
          call !== found.call &&
          call.start > node.start &&
          call.end < node.end &&
          call.args.some((argument) => contexts.includes(module.slice(argument)) && /[sS]leep|[wW]ait/.test(call.callee)),
      )
    )
      continue
    const { startLine } = module.spanOf(found.call)
    emit({
      kind: 'caught-cancellation',
      at: { startLine, endLine: startLine },
      within: own.name,
      subject: `cancellation of ${found.call.callee}`,
      callee: found.call.callee,
      signal: found.context,
      loop: 'endless',
      ...(paced.test(text) && { isPaced: true as const }),
      ...(isHeeded ? { heededAt: lineAt(module, node.start + isHeeded.index) } : {}),
    })
  }
}

const lineAt = (module: Module, offset: number): { readonly startLine: number; readonly endLine: number } => {
  const { startLine } = module.spanOf({ start: offset, end: offset + 1 })
  return { startLine, endLine: startLine }
}
