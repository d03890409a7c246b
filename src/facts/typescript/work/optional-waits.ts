import type { StepPlace } from '#model/facts/process/startup'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { optionalWaitMembers, optionalWaits } from '../../libraries/startup-libraries.ts'
import type { Extractor } from '../calls/context.ts'
import { isListening, refOf } from '../reading/refs.ts'

/** Common names of functions that start a process. */
const bringsUp = /(^|[.> ])(main|start|boot|run|init|setup|serve|listen|launch|create(App|Server))\w*$/i

/** The call that an `await` waits for, and whether its chain handles the failure. */
const awaitedCall = (wait: ts.AwaitExpression): { readonly call: ts.CallExpression; readonly caught: boolean } | undefined => {
  let at = bare(wait.expression)
  let caught = false
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
    const member = at.expression.name.text
    if (!/^(then|catch|finally)$/.test(member)) break
    caught ||= member === 'catch' || (member === 'then' && at.arguments.length > 1)
    at = bare(at.expression.expression)
  }
  return ts.isCallExpression(at) ? { call: at, caught } : undefined
}

/** Configuration names that make the wait an explicit choice of the operator: `if (config.verifySmtp)`. */
const askedFor = /verify|check|wait|require|strict|fail_?fast|mandatory/i

/** A surrounding `catch` that neither exits the process nor throws, or a condition that enables exactly this wait. */
const isCaught = (module: Module, node: ts.Node): boolean => {
  for (let at = node; at.parent && !ts.isFunctionLike(at); at = at.parent) {
    const { parent } = at
    if (ts.isIfStatement(parent) && parent.thenStatement === at && askedFor.test(parent.expression.getText(module.file))) return true
    if (!ts.isTryStatement(parent) || parent.tryBlock !== at || !parent.catchClause) continue
    if (!/\bthrow\b|\bprocess\s*\.\s*(exit|abort|kill)\b/.test(parent.catchClause.block.getText(module.file))) return true
  }
  return false
}

const placeOf = (module: Module, wait: ts.AwaitExpression, caught: boolean): StepPlace => {
  const home = module.functionAround(wait)
  const later = module.calls().filter((call) => call.pos >= wait.end && module.functionAround(call) === home)
  return {
    guarded: caught || isCaught(module, wait),
    listensAfter: later.some(isListening),
    then: later.flatMap((call) => refOf(module, call.expression) ?? []),
  }
}

const whatIsAwaited = (module: Module, call: ts.CallExpression): string | undefined => {
  // With a callback, the call reports its failure there.
  if (call.arguments.some((argument) => ts.isFunctionLike(bare(argument)))) return undefined
  const known = optionalWaits[module.originName(call.expression)]
  if (known !== undefined) return known
  const origin = module.origin(call.expression)
  return origin.kind === 'import' ? optionalWaitMembers[origin.path.at(-1) ?? ''] : undefined
}

/** Startup steps that wait for something the service could run without, and the awaited calls that lead to them. */
export const optionalWaitsAndSteps: Extractor = ({ module, emit }) => {
  for (const wait of module.all<ts.AwaitExpression>(ts.SyntaxKind.AwaitExpression)) {
    const awaited = awaitedCall(wait)
    if (!awaited) continue
    const { call, caught } = awaited
    const within = module.within(wait)
    const what = whatIsAwaited(module, call)
    const calls = what === undefined && (within === '' || bringsUp.test(within)) ? refOf(module, call.expression) : undefined
    if (what === undefined && !calls) continue
    const { startLine } = module.span(call)
    const callee = shortText(module, call.expression, 40)
    const fact = { at: { startLine, endLine: startLine }, within, subject: `await ${callee}`, step: placeOf(module, wait, caught) }
    if (what !== undefined) emit({ kind: 'optional-wait', ...fact, callee, what })
    else if (calls) emit({ kind: 'startup-step', ...fact, calls })
  }
}
