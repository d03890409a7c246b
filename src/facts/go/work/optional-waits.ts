import type { StepPlace } from '#model/facts/process/startup'
import { originName, type Call, type GoFunction, type Module } from '#languages/go/module'
import type { Extractor } from '../calls/context.ts'
import { serverOf } from '../process/processes.ts'
import { refOf } from '../reading/refs.ts'

/**
 * Calls that fail, or wait, when something that a service can go on without is down. Read in the sources: LaunchDarkly's `MakeClient` gives an
 * error on failure and on timeout; OpenFeature's `SetProviderAndWait` what the provider's `Init` gave; `Dial` of the mailers asks the server.
 */
const optionalWaits: readonly { readonly call: RegExp; readonly what: string }[] = [
  {
    call: /^(github\.com\/launchdarkly\/go-server-sdk|gopkg\.in\/launchdarkly\/go-server-sdk)#Make(Custom)?Client$/,
    what: 'the feature flag service',
  },
  { call: /^github\.com\/open-feature\/go-sdk\/openfeature#SetNamedProviderAndWait$/, what: 'the feature flag service' },
  { call: /^github\.com\/open-feature\/go-sdk(\/openfeature)?#SetProviderAndWait$/, what: 'the feature flag service' },
  { call: /^github\.com\/slack-go\/slack#(New\(\)|Client)\.AuthTest(Context)?$/, what: 'Slack' },
  {
    call: /^((gopkg\.in\/(gomail|mail)|github\.com\/go-mail\/mail)#(NewDialer\(\)|Dialer)\.Dial|github\.com\/wneessen\/go-mail#(NewClient\(\)|Client)\.DialWithContext)$/,
    what: 'the mail server',
  },
]

/** Startup functions, by their usual names. */
const bringsUp = /(^|[.> ])(main|start|boot|run|init|setup|serve|listen|launch|new(App|Server|Service)?)\w*$/i
const ends = /\breturn\b[^\n]*\berr|Fatal|\bpanic\(|os\.Exit/
/** Conditions with which the operator opts in to the wait. */
const askedFor = /verify|check|wait|require|strict|fail_?fast|mandatory/i

/** The failure branch of a call, which checks its error on the same or the next line. */
const failureOf = (module: Module, call: Call): string | undefined => {
  const branch = module
    .branches()
    .find(
      (one) =>
        /\berr\w*\s*!=\s*nil/.test(one.condition) &&
        (one.start < call.start ? one.body.open > call.end : one.start >= call.end && module.text.slice(call.end, one.start).trim() === ''),
    )
  return branch && module.text.slice(branch.body.open, branch.body.close)
}

const isAskedFor = (module: Module, call: Call, own: GoFunction): boolean => {
  for (let block = module.blockAround(call.start); block && own.body && block.open > own.body.open; block = block.outer) {
    const line = module.text.slice(module.text.lastIndexOf('\n', block.open) + 1, block.open)
    if (/\bif\b/.test(line) && askedFor.test(line)) return true
  }
  return false
}

const placeOf = (module: Module, call: Call, own: GoFunction, stops: boolean): StepPlace => {
  const later = module.calls.filter(
    (one) => one.start >= call.end && (module.functionAround(one.node) === own || module.functionAround(one.node)?.outer === own),
  )
  return {
    guarded: !stops || own.started === 'go' || isAskedFor(module, call, own),
    listensAfter: later.some((one) => serverOf(module, one) !== undefined),
    then: later.flatMap((one) => (one.path.length > 0 ? (refOf(module, module.calleeOrigin(one)) ?? []) : [])),
  }
}

/** Optional dependencies that startup waits for, and the calls that lead there. */
export const optionalWaitsAndSteps: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    const own = module.functionAround(call.node)
    if (!own || call.path.length === 0) continue
    const name = originName(module.calleeOrigin(call))
    const known = optionalWaits.find((one) => one.call.test(name))
    const at = { startLine: call.node.startLine, endLine: call.node.startLine }
    if (known) {
      const failure = failureOf(module, call)
      emit({
        kind: 'optional-wait',
        at,
        within: own.name,
        subject: call.callee,
        callee: call.callee,
        what: known.what,
        step: placeOf(module, call, own, failure !== undefined && ends.test(failure)),
      })
    } else if (bringsUp.test(own.name) && own.outer === undefined) {
      const calls = refOf(module, module.calleeOrigin(call))
      // Only calls of this repository's own functions count as steps, and only if their failure stops this function.
      if (!calls || (calls.module !== undefined && calls.module !== '.' && !calls.module.includes('/'))) continue
      const failure = failureOf(module, call)
      if (failure === undefined || !ends.test(failure)) continue
      emit({ kind: 'startup-step', at, within: own.name, subject: call.callee, calls, step: placeOf(module, call, own, true) })
    }
  }
}
