import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import type { Call, Expr, FunctionModel } from '#code/model'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { ViewForm } from '#models/forms/endpoint'
import { names } from '#models/names'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'
import { changesState, mainVerb, verbsIn } from './verbs.ts'

/** Views that keywords of a decorator configure: `@view_config(route_name="orders", request_method="POST", permission="edit")`. */
export const configuredViews = (reading: Reading): readonly Endpoint[] =>
  reading.file.index.functions.flatMap((fn) => {
    const scope = reading.file.index.scopeOf(fn)?.parent ?? reading.file.index.scope
    const views = configured(reading, fn.decorators, scope, 'view')
    const owner = views.length > 0 ? reading.file.index.scopeOf(fn)?.class : undefined
    const defaults = owner ? configured(reading, owner.decorators, scope, 'defaults') : []
    // Each decorator registers one view, with its own permission.
    return views.map((view) =>
      viewOf(
        reading,
        fn,
        view.form,
        [view, ...defaults].map(({ call }) => call),
        scope,
      ),
    )
  })

const configured = (
  reading: Reading,
  decorators: readonly Expr[],
  scope: Scope,
  as: 'view' | 'defaults',
): readonly { readonly call: Call; readonly form: ViewForm }[] =>
  decorators.flatMap((decorator) => {
    if (decorator.kind !== 'call' || !reading.index.mayConfigure(lastName(decorator.callee))) return []
    const form = possibleNames(reading.file, decorator.callee, scope)
      .map((name) => reading.index.view(name, as))
      .find((found) => found !== undefined)
    return form ? [{ call: decorator, form }] : []
  })

const viewOf = (reading: Reading, fn: FunctionModel, form: ViewForm, calls: readonly Call[], scope: Scope): Endpoint => {
  const given = (key: string): Expr | undefined => calls.flatMap(({ keywords }) => keywords).find(({ name }) => name === key)?.value
  const verb = given(form.verb)
  const method = (verb && mainVerb(verbsIn(reading, verb, scope))) ?? 'GET'
  const name = given(form.route)
  const shape = name && shapeOf(reading.file, name, scope)
  const route = shape?.type === 'literal' && typeof shape.value === 'string' ? shape.value : ''
  const within = reading.nameOf(fn)
  return {
    kind: 'endpoint',
    at: reading.declaredAt(fn),
    within,
    subject: `${method} ${route === '' ? within : route} ${fn.name}`,
    method,
    route: '',
    router: '',
    guards: calls.flatMap((call) => guardsIn(reading, form, call)),
    stateChanging: changesState(method),
    handler: { name: within },
    byCapability: names.capabilities.has(route),
  }
}

/** Keywords that turn callers away, unless their value takes that back. */
const guardsIn = ({ file, index }: Reading, form: ViewForm, { keywords }: Call): readonly Guard[] =>
  keywords.flatMap(({ name, value }): readonly Guard[] => {
    const isOff = isNull(value) || (value.kind === 'literal' && value.value === false) || form.off.includes(lastName(value))
    return index.turnsAway(form, name) && !isOff ? [{ name, at: file.spanOf(value), mayVerify: false, against: ['access'] }] : []
  })
