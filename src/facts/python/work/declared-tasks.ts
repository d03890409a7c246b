import type { FunctionModel } from '#code/model'
import type { Definition, PythonModule } from '#languages/python/module'
import type { ConsumerForm } from '#models/forms/job'
import { pythonJobs } from '#models/python/jobs'
import { declaredConsumers } from '../../consumers/declared.ts'
import type { Declaration } from '../../consumers/reading.ts'
import { codeOf } from '../reading/code-of.ts'

/** The definition that a function of the code model stands for. Unlike that function, it starts below its decorators. */
const definitionOf = (module: PythonModule, fn: FunctionModel): Definition | undefined =>
  module.definitions.find(
    ({ kind, name, node }) => kind === 'function' && name === fn.name && node.end === fn.end && node.start >= fn.start,
  )

/** Names and places the functions of a module. */
export const declarationsIn =
  (module: PythonModule): ((fn: FunctionModel) => Declaration) =>
  (fn) => {
    const definition = definitionOf(module, fn)
    return { name: definition?.qualified ?? fn.name, line: definition?.node.startLine ?? 1 }
  }

const known = new WeakMap<PythonModule, ReadonlyMap<string, ConsumerForm>>()

/** The functions of a module that a decorator gives to a queue, by their qualified names. */
const tasksOf = (module: PythonModule): ReadonlyMap<string, ConsumerForm> => {
  const before = known.get(module)
  if (before) return before
  const declarationOf = declarationsIn(module)
  const made = new Map(declaredConsumers(codeOf(module).file, pythonJobs).map(({ fn, form }) => [declarationOf(fn).name, form]))
  known.set(module, made)
  return made
}

/** How a queue runs a function: as a task of Celery, a job of RQ, an actor of Dramatiq. */
export const taskForm = (module: PythonModule, { qualified, decorators }: Definition): ConsumerForm | undefined =>
  decorators.length === 0 ? undefined : tasksOf(module).get(qualified)
