import { shortText, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'

const handlers: ReadonlySet<string> = new Set(['except_clause'])
const attempts: ReadonlySet<string> = new Set(['try_statement'])
const loops: ReadonlySet<string> = new Set(['for_statement'])

/** Names of background work that runs until it is cancelled. */
const goesOn = /(^|_)(task|timer|future|fut|watcher|watchdog|heartbeat|poller|refresher|keepalive)s?$|(Task|Timer|Future)$/
/** Calls that run their argument: later, in a thread, or at exit. */
const runsGiven = /(^|_)(executor|to_thread|run_sync|run_in_threadpool|callback|cleanup|finalizer)$|^(addCleanup|addBoth|shield)$/
/** A releasing method that is passed by name, not called. */
const givesBackByName = /^(?:\w+\.)*(\w+)\.(?:close|aclose|release|disconnect|dispose|shutdown|terminate|unlink|cleanup|cancel)$/
/** Functions that end the lifetime of an object or process. */
const endsWhole = /(^|[.\s_])(a?close|stop|shutdown|disconnect|connection_lost|unload|teardown)$/
/** Methods that wake a caller waiting for an answer. */
const wakes = /^(set_exception|set_result|cancel|errback)$/

/** State that a `finally` restores after it was saved before: `old = sys.stderr … finally: sys.stderr = old`. */
const restored = (module: PythonModule, last: SyntaxNode): readonly { readonly node: SyntaxNode; readonly place: string }[] =>
  last.inside('assignment').flatMap((node) => {
    const [, place = '', value = ''] = /^([\w.]+(?:\.\w+|\[[^\]]+\]))\s*=\s*([a-z_]\w*)$/i.exec(node.text) ?? []
    if (place === '') return []
    const text = module.functionAround(node)?.node.text ?? ''
    const before = text.indexOf(`${value} = ${place}`)
    return before === -1 || before >= node.start ? [] : [{ node, place }]
  })

/** The last name of the call that may need a rollback. */
const commits = (module: PythonModule, call: Call): string | undefined => {
  const body = module.tree.around(call.node, attempts)?.field('body')
  return body && [/\.(commit)\s*\(/, /\.(flush|execute|save|add)\s*\(/].flatMap((words) => words.exec(body.text)?.[1] ?? [])[0]
}

/** Code in a function that releases a resource in other ways than a call of `close` or a `with`. */
export const releasingSafeguards: Extractor = ({ module, emit }) => {
  const add = (node: SyntaxNode, by: string, subject: string, setOn?: string, optionOf?: string): void =>
    emit({
      kind: 'safeguard',
      at: node.span,
      within: module.within(node),
      subject: `leak ${subject}`,
      against: 'leak',
      by,
      ...(optionOf === undefined ? {} : { optionOf }),
      ...(setOn === undefined || /^(self|cls)$/.test(setOn) ? {} : { setOn }),
    })
  const isIn = (call: Call, kinds: ReadonlySet<string>): boolean => {
    const around = module.tree.around(call.node, kinds)
    return around !== undefined && module.functionAround(around) === module.functionAround(call.node)
  }
  for (const call of module.calls) {
    const { member } = call
    const parts = call.callee?.parts ?? []
    const holder = parts.at(-2)
    if (member === 'cancel' && holder !== undefined && goesOn.test(holder) && module.within(call.node) !== '')
      add(call.node, `${shortText(call.calleeText, 40)}()`, call.calleeText, holder)
    else if (member === 'rollback' && holder !== undefined && isIn(call, handlers))
      add(
        call.node,
        `${shortText(call.calleeText, 40)}() after a failure`,
        `${call.calleeText} after a failure`,
        undefined,
        commits(module, call),
      )
    else if (wakes.test(member) && holder !== undefined && endsWhole.test(module.within(call.node)) && isIn(call, loops))
      add(call.node, `${shortText(call.calleeText, 40)}()`, `${call.calleeText} of all`)
    else if (runsGiven.test(member) && module.within(call.node) !== '')
      for (const given of call.arguments.positional) {
        const found = givesBackByName.exec(given.text)
        if (found) add(call.node, shortText(call.node.text, 60), `${given.text} by ${member}`, found[1])
      }
  }
  if (!/\bfinally\s*:/.test(module.text)) return
  for (const attempt of module.tree.all('try_statement')) {
    const last = attempt.children.find((child) => child.kind === 'finally_clause')
    if (!last || module.within(attempt) === '') continue
    for (const { node, place } of restored(module, last)) add(node, `${place} = … in a finally`, `finally ${place}`)
  }
}
