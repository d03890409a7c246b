import type { Protection } from '#model/facts/safeguard'
import type { Span } from '#model/source-file'
import { shortText, type JavaModule } from '#languages/java/module'
import { lockStatement, tableOf } from '../libraries/failure-names.ts'
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
const keepsOut = /^(tryLock|setIfAbsent|putIfAbsentLock|getLock|lockInterruptibly)$/

const setOnOf = (holder: string): { readonly setOn?: string } => (heldName.test(holder) ? { setOn: holder.replace(/^this\./, '') } : {})

/** Repository methods whose names say that they lock the rows they read. */
const locksRows = /(ForUpdate|(With|And)\w*Lock(ed)?|^lock(By|And)[A-Z]\w*)$|^lockBy[A-Z]|^findAndLock/
const storeName = /(repo|repository|dao|mapper|store|em|entityManager|session)$/i

const mayKeep = (name: string): boolean =>
  [signsOff, locksRows, givesBack, givesBackOf, takesOut, keepsOut].some((pattern) => pattern.test(name))

type Add = (
  against: Protection,
  at: Span,
  within: string,
  by: string,
  subject: string,
  of?: { readonly optionOf?: string; readonly setOn?: string },
) => void

const locksInText = /\bFOR (NO KEY )?UPDATE\b( SKIP LOCKED| NOWAIT)?/gi

/** Lock statements outside any call: the return value of a method, or a constant. */
const lockingTexts = (module: JavaModule, add: Add): void => {
  for (const found of module.text.matchAll(locksInText)) {
    const before = module.text.slice(module.text.lastIndexOf('\n', found.index) + 1, found.index)
    if (!before.includes('"') || /^\s*(\/\/|\*)/.test(before)) continue
    if (module.calls.some(({ node }) => node.start <= found.index && found.index < node.end)) continue
    const method = module.methods.find(({ node }) => node.start <= found.index && found.index < node.end)
    // An annotation precedes the method it belongs to.
    if (method && found.index < (method.node.field('name')?.start ?? 0)) continue
    const line = module.text.slice(0, found.index).split('\n').length
    add('overlap', { startLine: line, endLine: line }, method?.qualified ?? '', found[0], 'statement')
  }
}

/** Code in a method that excludes concurrent callers, or releases a resource. */
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
    const mayLock = text.includes('"') || text.includes('PESSIMISTIC')
    if (!mayLock && !mayKeep(name)) continue
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
    else if (locksRows.test(name) && within !== '' && storeName.test(holder))
      add('overlap', line, within, `${call.calleeText}()`, call.calleeText)
    else if (keepsOut.test(name) && /lock|mutex|redis/i.test(holder)) add('overlap', line, within, `${call.calleeText}()`, call.calleeText)
    if (/\bPESSIMISTIC_(WRITE|READ|FORCE_INCREMENT)\b/.test(text) && within !== '' && call.receiver.kind !== 'none')
      add(
        'overlap',
        line,
        within,
        `${name}(${/PESSIMISTIC_\w+/.exec(text)?.[0] ?? ''})`,
        'row lock',
        name === 'setLockMode' ? {} : { optionOf: name },
      )
    else if (/"/.test(text) && lockStatement.test(text) && within !== '')
      add('overlap', line, within, lockStatement.exec(text)?.[0] ?? '', 'statement', tableOf(text))
  }
  lockingTexts(module, add)
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
