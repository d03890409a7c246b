import type { Guard } from '#model/facts/endpoint'
import type { Call, Definition, PythonModule } from '#languages/python/module'
import type { Context } from './context.ts'
import { literalText } from './value-shape.ts'

/** Pyramid's view predicates and derivers that reject a caller (Pyramid 2.0, "View Configuration Parameters"; services add `require_*`). */
const turnsAway =
  /^(permission|effective_principals|is_authenticated|require_csrf|require_reauth|require_active|require_login|require_auth\w*)$/

const configured = (module: PythonModule, definition: Definition, name: RegExp): Call[] =>
  definition.decorators.flatMap((decorator) => {
    const [inner] = decorator.children
    const call = inner && module.callAt(inner)
    return call && name.test(call.member) ? [call] : []
  })

const guardsOf = (calls: readonly Call[]): Guard[] =>
  calls.flatMap((call) =>
    [...call.arguments.keywords].flatMap(([key, { value, node }]): Guard[] =>
      turnsAway.test(key) && !/^(False|None|NO_PERMISSION_REQUIRED)$/.test(value.text)
        ? [{ name: key, at: node.span, mayVerify: false, against: ['access'] }]
        : [],
    ),
  )

/** Pyramid views: functions and methods with `@view_config`, and the guards in their class's `@view_defaults`. */
export const pyramidViews = ({ module, emit, root }: Context): void => {
  if (!/\bview_config\b/.test(module.text)) return
  for (const definition of module.definitions) {
    if (definition.kind !== 'function') continue
    const views = configured(module, definition, /^view_config$/)
    const [first] = views
    if (!first) continue
    const defaults = definition.parent ? configured(module, definition.parent, /^view_defaults$/) : []
    const text = (key: string): string =>
      [...views, ...defaults].map((call) => literalText(call.arguments.keywords.get(key)?.value)).find((found) => found !== undefined) ?? ''
    const method = (text('request_method') || 'GET').toUpperCase()
    const handler = { name: definition.qualified }
    root({ reach: 'request', handler })
    emit({
      kind: 'endpoint',
      at: { startLine: definition.node.startLine, endLine: definition.node.startLine },
      within: definition.qualified,
      subject: `${method} ${text('route_name') || definition.qualified} ${definition.name}`,
      method,
      route: '',
      router: '',
      guards: guardsOf([...views, ...defaults]),
      stateChanging: method !== 'GET' && method !== 'HEAD',
      handler,
      byCapability: /token|secret/i.test(text('route_name')),
    })
  }
}
