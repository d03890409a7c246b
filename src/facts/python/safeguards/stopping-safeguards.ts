import { shortText, type Call, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from '../calls/context.ts'

/** A decorator that registers a shutdown handler: of FastAPI, Starlette, Quart, Sanic, Celery and aiohttp. */
const registers =
  /^@\s*[\w.]*\.?(on_event\(\s*["']shutdown["']|listener\(\s*["'](before_server_stop|after_server_stop|main_process_stop)["']|(before_server_stop|after_server_stop|after_serving|on_shutdown|on_cleanup|worker_shutdown(ing)?\.connect|worker_process_shutdown\.connect)\b)/

/** Calls that register one: `app.add_event_handler("shutdown", close)`, `app.on_shutdown.append(close)`. */
const handsOver = (call: Call): boolean => {
  const parts = call.callee?.parts.join('.') ?? ''
  if (/(^|\.)(on_shutdown|on_cleanup|cleanup_ctx)\.append$/.test(parts)) return true
  if (/(^|\.)(register_(sync_)?(async_)?shutdown_handler|add_shutdown_(handler|hook|callback)|on_shutdown)$/.test(parts)) return true
  if (/(^|\.)(worker_shutdown|worker_shutting_down|worker_process_shutdown)\.connect$/.test(parts)) return true
  const [first, second] = call.arguments.positional
  return (
    (/(^|\.)(add_event_handler|on_event)$/.test(parts) && /^["']shutdown["']$/.test(first?.text ?? '')) ||
    (/(^|\.)addSystemEventTrigger$/.test(parts) && /^["']shutdown["']$/.test(second?.text ?? ''))
  )
}

/** Calls that shut something down. */
const ends =
  /^(a?close|close_all|stop|shutdown|disconnect|dispose|cancel|terminate|drain|flush|unload|teardown|cleanup|wait_closed)(_\w+)?$/

/** Functions that span a server's whole lifetime: the code after their `yield` runs at shutdown. */
const isLifespan = (module: PythonModule, definition: Definition): boolean =>
  definition.isAsync &&
  definition.kind === 'function' &&
  /lifespan|lifecycle/.test(`${definition.name} ${definition.decorators.map(({ text }) => text).join(' ')}`) &&
  /\byield\b/.test(definition.node.text) &&
  module.parametersOf(definition).length > 0

const stopped = (module: PythonModule, definition: Definition): readonly Call[] => {
  const from = definition.node.start + definition.node.text.search(/\byield\b/)
  return module.callsIn(definition.node).filter((call) => call.node.start > from && ends.test(call.member))
}

/** Shutdown handlers of a server or worker, registered with its framework. */
export const stoppingSafeguards: Extractor = ({ module, emit }) => {
  if (!/shutdown|server_stop|after_serving|on_cleanup|cleanup_ctx|lifespan|lifecycle/i.test(module.text)) return
  const add = (node: SyntaxNode, within: string, by: string, setOn?: string): void =>
    emit({
      kind: 'safeguard',
      at: node.span,
      within,
      subject: `abrupt-end ${by}`,
      against: 'abrupt-end',
      by,
      ...(setOn === undefined ? {} : { setOn }),
    })
  for (const definition of module.definitions) {
    if (definition.kind !== 'function') continue
    const decorator = definition.decorators.find(({ text }) => registers.test(text.slice(0, 120)))
    // The handler is removed together with its decorator, so the safeguard belongs to the scope around them.
    if (decorator && module.callsIn(definition.node).length > 0)
      add(decorator.parent ?? decorator, module.within(decorator), shortText(decorator.text, 60))
    if (!isLifespan(module, definition)) continue
    for (const call of stopped(module, definition))
      add(
        call.node,
        definition.qualified,
        `${shortText(call.calleeText, 40)}() at the end of \`${definition.name}\``,
        call.callee?.parts.at(-2),
      )
  }
  for (const call of module.calls) if (handsOver(call)) add(call.node, module.within(call.node), shortText(call.node.text, 60))
}
