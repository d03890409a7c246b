import type { BlockingCall } from '#model/facts/blocking-call'
import type { Call, PythonModule } from '#languages/python/module'
import type { Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'

const known: Readonly<Record<string, Pick<BlockingCall, 'waitsFor' | 'instead'>>> = {
  'time.sleep': { waitsFor: 'time', instead: '`await asyncio.sleep(…)`' },
  'subprocess.run': { waitsFor: 'process', instead: '`asyncio.create_subprocess_exec`, or `asyncio.to_thread`' },
  'subprocess.call': { waitsFor: 'process', instead: '`asyncio.create_subprocess_exec`, or `asyncio.to_thread`' },
  'subprocess.check_call': { waitsFor: 'process', instead: '`asyncio.create_subprocess_exec`, or `asyncio.to_thread`' },
  'subprocess.check_output': { waitsFor: 'process', instead: '`asyncio.create_subprocess_exec`, or `asyncio.to_thread`' },
  'os.system': { waitsFor: 'process', instead: '`asyncio.create_subprocess_shell`, or `asyncio.to_thread`' },
  'smtplib.SMTP': { waitsFor: 'network', instead: '`aiosmtplib`, or `asyncio.to_thread`' },
  'smtplib.SMTP_SSL': { waitsFor: 'network', instead: '`aiosmtplib`, or `asyncio.to_thread`' },
  'psycopg2.connect': { waitsFor: 'network', instead: 'an asynchronous driver, or `asyncio.to_thread`' },
}

const blocks = (module: PythonModule, call: Call): Pick<BlockingCall, 'waitsFor' | 'instead'> | undefined => {
  const named = known[call.name]
  if (named) return named
  const request = requestOf(module, call)
  if (!request) return undefined
  const { library } = request
  const isSynchronous = /^(requests|urllib\.request|urllib3)$/.test(library) || (library === 'httpx' && !/AsyncClient/.test(call.name))
  return isSynchronous ? { waitsFor: 'network', instead: '`httpx.AsyncClient`, or `asyncio.to_thread`' } : undefined
}

/** Calls that pass work to a thread, with the position of the argument. */
const handsToThread: readonly (readonly [RegExp, number])[] = [
  [/^(to_thread|run_in_threadpool|run_sync|run_sync_in_worker_thread|deferToThread|defer_to_thread|run_in_thread)$/, 0],
  [/^\w*run_in_executor$/, 1],
]

/** The callable passed to a thread, by its last name: `is_file` of `loop.run_in_executor(None, image.is_file)`. */
const handedOver = (call: Call): string | undefined => {
  const at = handsToThread.find(([names]) => names.test(call.member))?.[1]
  if (at === undefined) return undefined
  const { positional } = call.arguments
  // A helper method of the repository omits the executor.
  const given =
    positional[
      at === 1 &&
      /^[a-z]/i.test(positional[0]?.text ?? '') &&
      !/^(None|self\.\w*(executor|pool)\w*|\w*(executor|pool)\w*)$/i.test(positional[0]?.text ?? '')
        ? 0
        : at
    ]
  return given && /^(?:\w+\.)*(\w+)$/.exec(given.text)?.[1]
}

const starts: ReadonlySet<string> = new Set(['run', 'run_until_complete'])

/** Members that let something else run on the loop, or that start a server. */
const startsBeside =
  /^(create_task|ensure_future|gather|wait|as_completed|TaskGroup|create_task_group|start_soon|start|run_forever|start_server|create_server|run_app|serve|serve_forever|consume|subscribe|listen|add_job)$/

/** A program that awaits one coroutine after the other: `asyncio.run(main())`, and no call that lets two of them run at a time. */
const awaitsOneByOne = (module: PythonModule): boolean =>
  module.calls.some(
    (call) => starts.has(call.member) && /^(asyncio|uvloop|anyio|trio)\.run$|run_until_complete$/.test(call.name || call.calleeText),
  ) && !module.calls.some(({ member }) => startsBeside.test(member))

/** Calls that block the event loop: directly in a coroutine, not in a function or lambda that may run in a thread. */
export const blockingCalls: Extractor = ({ module, emit }) => {
  if (!/\basync\s+def\b/.test(module.text)) return
  const isSequence = awaitsOneByOne(module)
  for (const call of module.calls) {
    const scope = module.scopeAround(call.node)
    if (!scope || scope.kind === 'lambda' || !module.definitionOf(scope)?.isAsync) continue
    const handed = handedOver(call)
    if (handed !== undefined)
      emit({
        kind: 'safeguard',
        at: call.node.span,
        within: module.within(call.node),
        subject: `blocking ${handed}`,
        against: 'blocking',
        by: `${call.calleeText}()`,
        optionOf: handed,
      })
    // What is awaited gave control back to the loop.
    if (call.node.parent?.kind === 'await') continue
    const found = blocks(module, call)
    if (!found) continue
    const name = module.definitionOf(scope)?.name
    if (isSequence && module.calls.some(({ member }) => member === name)) continue
    emit({
      kind: 'blocking-call',
      at: call.node.span,
      within: module.within(call.node),
      subject: call.calleeText,
      callee: call.calleeText,
      ...found,
    })
  }
}
