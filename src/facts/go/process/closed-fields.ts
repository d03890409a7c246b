import type { GoFunction, Module } from '#languages/go/module'
import type { Context, Extractor } from '../calls/context.ts'

const withoutComments = (text: string): string => text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))

/** A sender that checks first, locks the closer out, or recovers from the panic. */
const isCareful = /\.R?Lock\(\)|\brecover\(\)|\bclosed\b|isClosed|\.Load\(\)|LoadInt32|stopped\b/i
/** The closer waits for the sender to finish before it closes the channel. */
const waited = /\.Wait\(\)|<-/

const closesOf = (module: Module): { readonly field: string; readonly at: number; readonly own: GoFunction }[] =>
  [...module.text.matchAll(/(?<!\w)close\(\s*\w+\.([A-Za-z_]\w*)\s*\)/g)].flatMap((found) => {
    const own = module.functionAtOffset(found.index)
    const line = module.text.slice(module.text.lastIndexOf('\n', found.index) + 1, found.index)
    return own?.body && found[1] && !line.includes('//') ? [{ field: found[1], at: found.index, own }] : []
  })

const isExported = (own: GoFunction): boolean => /^[A-Z]/.test(own.name.split(' > ')[0]?.split('.').at(-1) ?? '')

/** A channel in a field that one method closes while another, exported method may still send on it. */
export const closedFields: Extractor = (context) => {
  const { module } = context
  if (!/\bclose\(\s*\w+\.\w+\s*\)/.test(module.text)) return
  for (const { field, at, own } of closesOf(module)) emitClosed(context, field, at, own)
}

const emitClosed = ({ module, emit }: Context, field: string, at: number, own: GoFunction): void => {
  const holders = [...module.structs].filter(([, fields]) => /^(<-)?chan\b/.test(fields.get(field)?.text ?? ''))
  const type = holders[0]?.[0]
  if (holders.length !== 1 || type === undefined || !own.body) return
  if (waited.test(withoutComments(module.text.slice(own.body.open, at)))) return
  for (const found of module.text.matchAll(new RegExp(`(?<![\\w.])(\\w+)\\.${field}\\s*<-`, 'g'))) {
    const sender = module.functionAtOffset(found.index)
    if (!sender?.body || sender === own || sender.receiver?.name !== found[1] || sender.receiver?.type?.name !== type) continue
    if (!isExported(sender) || isCareful.test(withoutComments(module.bodyText(sender)))) continue
    emit({
      kind: 'concurrent-hazard',
      at: module.spanOf({ start: at, end: at + 'close('.length + field.length }),
      within: own.name,
      subject: `close of ${field}`,
      hazard: 'send-after-close',
      name: `${found[1]}.${field}`,
      otherAt: module.spanOf({ start: found.index, end: found.index + found[0].length }),
    })
    return
  }
}
