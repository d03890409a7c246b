import type { BlockingCall } from '#model/facts/calls/blocking-call'
import type { Call, PythonModule } from '#languages/python/module'
import {
  blockingForm,
  blocksByRequest,
  insteadOfRequest,
  isStartBeside,
  runsCoroutine,
  workOfThread,
} from '#models/by-language/event-loops'
import type { Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'

const blocks = (module: PythonModule, call: Call): Pick<BlockingCall, 'waitsFor' | 'instead'> | undefined => {
  const named = blockingForm(call.name)
  if (named) return { waitsFor: named.waitsFor, instead: named.instead }
  const request = requestOf(module, call)
  if (!request) return undefined
  return blocksByRequest(request.library, call.name) ? { waitsFor: 'network', instead: insteadOfRequest } : undefined
}

/** The callable passed to a thread, by its last name: `is_file` of `loop.run_in_executor(None, image.is_file)`. */
const handedOver = (call: Call): string | undefined => {
  const at = workOfThread(call.member)
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

/** A program that awaits one coroutine after the other: `asyncio.run(main())`, and no call that lets two of them run at a time. */
const awaitsOneByOne = (module: PythonModule): boolean =>
  module.calls.some((call) => runsCoroutine(call.name || call.calleeText)) && !module.calls.some(({ member }) => isStartBeside(member))

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
