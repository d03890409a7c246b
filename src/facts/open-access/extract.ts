import type { OpenAccess } from '#model/facts/requests/open-access'
import { lastName } from '#code/last-name'
import type { Call, ClassModel, Expr, Name } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { openViews, restOfRequests } from '#models/data/open-views'
import type { ModuleCode } from '../reading/module-code.ts'
import { shapeOf } from '../values/shape-of.ts'

/** Settings of frameworks that let everyone call, and those that do not. */
export const openAccess = (code: ModuleCode): readonly OpenAccess[] => [...rulesOfRequests(code), ...openViewsOf(code)]

/** `.anyRequest().permitAll()` and `.requestMatchers("/api/**").permitAll()` of a security configuration. */
const rulesOfRequests = (code: ModuleCode): readonly OpenAccess[] => {
  const { file, withinAt } = code
  const { head, module, paths } = restOfRequests
  const isNamed = file.text.includes(head) || file.text.includes(restOfRequests.ignores)
  if (!isNamed || ![...file.modules].some((name) => name.startsWith(module))) return []
  const limited = new Set(
    file.index.calls.flatMap(({ call }) => (restOfRequests.limits.has(lastName(call.callee)) ? [withinAt(call)] : [])),
  )
  return file.index.calls
    .flatMap(({ call, scope }): readonly (OpenAccess & { readonly end: number })[] => {
      const decided = decisionOf(call)
      if (!decided) return []
      const { matcher, verdict } = decided
      const name = lastName(matcher.callee)
      const line = file.lineOf(call.end - 1)
      const within = withinAt(call)
      const fact = {
        kind: 'open-access' as const,
        at: { startLine: line, endLine: line },
        within,
        isOpen: verdict === 'open',
        end: call.end,
      }
      if (name === head) return [{ ...fact, subject: `rest of ${within}`, by: `${head}().${lastName(call.callee)}()`, of: 'all-requests' }]
      if (!paths.has(name) || limited.has(within)) return []
      const given = matcher.args.map((one) => pathsOf(code, one, scope))
      const verbs = matcher.args.flatMap((one) => (one.kind === 'member' && lastName(one.object) === 'HttpMethod' ? [one.name] : []))
      const isKnown = given.every((one) => one !== undefined)
      return [
        {
          ...fact,
          subject: `paths of ${within}`,
          by: call === matcher ? `${restOfRequests.ignores}().${name}(…)` : `${name}(…).${lastName(call.callee)}()`,
          of: 'paths',
          ...(isKnown && { paths: given.flat() }),
          ...(verbs[0] !== undefined && { verb: verbs[0] }),
          ...(call === matcher && { isIgnored: true as const }),
        },
      ]
    })
    .sort((one, other) => one.end - other.end)
    .map(({ end: _, ...fact }) => fact)
}

/** The matcher of requests and what a call decides about them. */
const decisionOf = (call: Call): { readonly matcher: Call; readonly verdict: 'open' | 'closed' } | undefined => {
  const { open, closed, ignores } = restOfRequests
  const { callee } = call
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return undefined
  if (lastName(callee.object.callee) === ignores) return { matcher: call, verdict: 'open' }
  return open.has(callee.name) || closed.has(callee.name)
    ? { matcher: callee.object, verdict: open.has(callee.name) ? 'open' : 'closed' }
    : undefined
}

/** The patterns in an argument of a matcher: a text, a constant list of texts, or a verb, which is no pattern. */
const pathsOf = ({ file }: ModuleCode, argument: Expr, scope: Scope): readonly string[] | undefined => {
  if (argument.kind === 'member' && lastName(argument.object) === 'HttpMethod') return []
  const value = argument.kind === 'name' ? constantOf(argument, scope) : argument
  const elements = value?.kind === 'array' ? value.elements : value ? [value] : []
  const texts = elements.flatMap((one) => {
    const shape = shapeOf(file, one, scope)
    return shape.type === 'literal' && typeof shape.value === 'string' ? [shape.value] : []
  })
  return elements.length > 0 && texts.length === elements.length ? texts : undefined
}

/** The value of a constant of the class: `private static final String[] OPEN = {…}`. */
const constantOf = ({ name, start }: Name, scope: Scope): Expr | undefined => {
  const [only, ...others] = definitionsOf(name, scope, start)
  if (others.length > 0 || !only) return undefined
  return only.from.kind === 'field' ? only.from.field.value : only.from.kind === 'value' ? only.from.value : undefined
}

/** Views that change or delete any row of their model, for anyone. */
const openViewsOf = (code: ModuleCode): readonly OpenAccess[] =>
  code.file.module.language === 'python' && code.file.text.includes(openViews.permissions)
    ? [...code.file.index.classes.values()].flatMap((model) => openView(code, model) ?? [])
    : []

const openView = ({ file }: ModuleCode, model: ClassModel): OpenAccess | undefined => {
  const scope = file.index.scopeOfClass(model) ?? file.index.scope
  const listed = model.fields.find(({ name }) => name === openViews.permissions)?.value
  if (listed?.kind !== 'array' || !listed.elements.every((one) => openViews.letsAnyone(file.nameOf(one, scope)))) return undefined
  if (!model.bases.some(({ name }) => name && openViews.writes(file.nameOf(name, file.index.scope)))) return undefined
  // A mixin may narrow as well.
  if (model.bases.length > 1 || [...model.methods, ...model.fields].some(({ name }) => openViews.narrows.has(name))) return undefined
  return {
    kind: 'open-access',
    at: file.spanOf(listed),
    within: '',
    subject: `open view ${model.name}`,
    by: model.name,
    of: 'any-row',
    isOpen: true,
  }
}
