import type { Protection } from '#model/facts/safeguard'
import type { Span } from '#model/source-file'
import { shortText } from '#languages/java/module'
import type { Extractor } from './context.ts'

const endings = new Set(['finally_clause'])

const givesBack =
  /^(close|closeQuietly|shutdown|shutdownNow|disconnect|release|unlock|unsubscribe|dispose|destroy|stop|clear|(now|force|safe|try|soft|hard)Close)$/
/** Helpers that close their argument: `closeServiceClient(client)`, `DataBufferUtils.release(buffer)`. */
const givesBackOf = /^(close\w*|release\w*|cancelTimer|safeRelease|shutdown[A-Z]\w*|dispose\w*)$/
/** Removal from a store at the end of an attempt, whether it succeeded or not. */
const takesOut = /^(remove|evict|invalidate|delete|clear|clean|cleanup|unregister|deregister)([A-Z]\w*)?$/
/** Methods that end their object's lifetime and undo an earlier registration. */
const endsIt = /^(close|stop|shut_?down|destroy|dispose|release|terminate|onClose|onDestroy|preDestroy|clean_?up|disconnect)$/i
const signsOff = /^(remove|unregister|deregister|unsubscribe)([A-Z]\w*)?$/
const heldName = /^(this\.)?[a-z]\w*$/
/** Cleared at the end of a request: a value left on the thread leaks into the next request. */
const ofThread = /(context|threadLocal|MDC|holder)/i

const setOnOf = (holder: string): { readonly setOn?: string } => (heldName.test(holder) ? { setOn: holder.replace(/^this\./, '') } : {})

const mayKeep = (name: string): boolean => [signsOff, givesBack, givesBackOf, takesOut].some((pattern) => pattern.test(name))

/** Code in a method that releases a resource. */
export const keepingSafeguards: Extractor = ({ module, emit }) => {
  const add = (
    against: Protection,
    at: Span,
    within: string,
    by: string,
    subject: string,
    of: { readonly optionOf?: string; readonly setOn?: string } = {},
  ): void => emit({ kind: 'safeguard', at, within, subject: `${against} ${subject}`, against, by, ...of })
  for (const call of module.calls) {
    if (call.isNew) continue
    const { name } = call
    const text = call.argumentText
    if (!mayKeep(name)) continue
    const within = module.within(call.node)
    const line = { startLine: call.nameLine, endLine: call.nameLine }
    const holder = call.receiver.kind === 'names' ? call.receiver.parts.join('.') : ''
    if (givesBack.test(name) && within !== '' && heldName.test(holder) && !call.hasArguments) {
      // A release in `finally` runs whatever the outcome, so the same call elsewhere is a different safeguard.
      const atEnd = module.tree.around(call.node, endings) ? ' in finally' : ''
      if (name === 'clear' ? ofThread.test(holder) : !/^(response|out|writer|System)$/.test(holder))
        add('leak', line, within, `${call.calleeText}()${atEnd}`, `${call.calleeText}${atEnd}`, { setOn: holder.replace(/^this\./, '') })
    } else if (givesBackOf.test(name) && within !== '' && call.arguments.length === 1 && /^(this\.)?[a-z]\w*$/.test(text))
      add('leak', line, within, `${call.calleeText}(${text})`, `${call.calleeText} ${text}`, setOnOf(text))
    else if (takesOut.test(name) && within !== '' && call.hasArguments && module.tree.around(call.node, endings))
      add('leak', line, within, `${call.calleeText}()`, `${call.calleeText} at the end`, setOnOf(holder))
    else if (
      signsOff.test(name) &&
      call.arguments.length === 1 &&
      endsIt.test(module.methodAround(call.node)?.name ?? '') &&
      !module.inLambda(call.node)
    )
      add('leak', line, within, `${call.calleeText}()`, `${call.calleeText} when it ends`, setOnOf(holder))
    else if (name === 'clear' && within !== '' && /^(MDC|\w+ContextHolder|ThreadContext)$/.test(holder))
      add('leak', line, within, `${call.calleeText}()`, call.calleeText)
  }
  for (const resource of module.tree.all('resource')) {
    const made = /^(?:final\s+)?[\w.<>,\s?[\]]+?\s(\w+)\s*=\s*(?:(?:this\.)?([a-z]\w*)$)?/.exec(resource.text)
    // An alias counts as the resource it refers to.
    const held = made?.[2] ?? made?.[1]
    if (held)
      add(
        'leak',
        { startLine: resource.startLine, endLine: resource.startLine },
        module.within(resource),
        `try (${shortText(resource.text, 40)})`,
        `resource ${held}`,
        { setOn: held },
      )
  }
}
