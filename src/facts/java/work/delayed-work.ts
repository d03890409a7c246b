import type { JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { javaJobs } from '#models/java/jobs'
import { delayedWorkIn } from '../../delayed-work/extract.ts'
import { delayRules } from '../../delayed-work/language-rules.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { refsOfCall, refsOfMember } from '../reading/outline.ts'

/** The one method that a task runs: `this::send`, `() -> mailer.send(order)`. */
export const runOf = (module: JavaModule, task: SyntaxNode | undefined): ReturnType<typeof refsOfCall>[number] | undefined => {
  if (!task) return undefined
  if (task.kind === 'method_reference') {
    const [target = '', name = ''] = task.children.map(({ text }) => text)
    const variable = module.variable(target, task)
    const type = target === 'this' ? module.typeAround(task)?.name : variable ? module.typeOfVariable(variable) : target
    return type ? refsOfMember(module, type, name)[0] : undefined
  }
  if (task.kind !== 'lambda_expression') return undefined
  const [first, ...others] = module
    .callsIn(task)
    .filter(({ isNew, name }) => !isNew && !names.prepares.has(wordsOf(name)[0] ?? '') && !names.tells.has(name))
  return first && others.length === 0 ? refsOfCall(module, first)[0] : undefined
}

/** Work that waits in the memory of one process until it is due. */
export const delayedWork: Extractor = ({ module, emit }) => {
  if (!javaJobs.delaysIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const callAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => call,
  )
  const facts = delayedWorkIn({
    file,
    index: javaJobs,
    rules: delayRules('java'),
    placeOf,
    handlerAt: (call, { position }) => runOf(module, callAt(call)?.arguments[position]),
  })
  for (const fact of facts) emit(fact)
}
