import { originName, type Definition, type PythonModule } from '#languages/python/module'
import type { Extractor } from '../calls/context.ts'
import { taskForm } from '../work/declared-tasks.ts'

/** A decorator's name in the source and its imported name: `app.task`, `celery.shared_task`. */
export interface DecoratorName {
  readonly written: string
  readonly origin: string
}

/** Names of a definition's decorators, without their arguments. */
export const decoratorNames = (module: PythonModule, definition: Definition): DecoratorName[] =>
  definition.decorators.map((decorator) => {
    const written = /^@\s*([\w.]+)/.exec(decorator.text)?.[1] ?? ''
    return { written, origin: written ? originName(module.originOfDotted(written.split('.'), decorator)) : '' }
  })

const routeDecorator =
  /\.(route|get|post|put|patch|delete|head|options|api_route|websocket|view|errorhandler|before_request|after_request|middleware|exception_handler)$/
/** Starlette and Quart run the function before they accept requests. */
const startupDecorator = /^@\s*\w+\.(on_event\(\s*["']startup["']\s*\)|before_serving\b)/
/** Entry points: request handlers, tasks, signal handlers, startup steps. */
export const roots: Extractor = ({ module, root }) => {
  for (const definition of module.definitions) {
    if (definition.kind !== 'function') continue
    const handler = { name: definition.qualified }
    if (taskForm(module, definition)) root({ reach: 'job', handler })
    else if (definition.decorators.some(({ text }) => startupDecorator.test(text))) root({ reach: 'startup', handler })
    else if (decoratorNames(module, definition).some(({ written }) => routeDecorator.test(written))) root({ reach: 'request', handler })
    // Django, Pyramid and Starlette views, methods of view classes, and middleware all receive the request under this name.
    else if (
      module
        .parametersOf(definition)
        .slice(0, 2)
        .some((parameter) => parameter.name === 'request')
    )
      root({ reach: 'request', handler })
    else if (
      definition.parent?.kind === 'class' &&
      definition.name === 'run' &&
      module.basesOf(definition.parent).some((base) => /(^|\.)\w*Task$/.test(base))
    )
      root({ reach: 'job', handler })
  }
  for (const call of module.calls) {
    if (call.name !== 'signal.signal') continue
    const handler = call.argument('handler', 1)
    const origin = handler && module.origin(handler)
    if (origin?.kind === 'local') root({ reach: 'signal', handler: { name: origin.definition.qualified } })
  }
}
