import type { OpenAccess } from '#model/facts/open-access'
import type { ClassModel } from '#code/model'
import { openViews, restOfRequests } from '#models/open-views'
import type { ModuleCode } from '../module-code.ts'

/** Settings of frameworks that let everyone call, and those that do not. */
export const openAccess = (code: ModuleCode): readonly OpenAccess[] => [...restOfAllRequests(code), ...openViewsOf(code)]

/** `.anyRequest().permitAll()` of a security configuration. */
const restOfAllRequests = ({ file, withinAt }: ModuleCode): readonly OpenAccess[] => {
  const { head, module, open, closed } = restOfRequests
  if (!file.text.includes(head) || ![...file.modules].some((name) => name.startsWith(module))) return []
  return file.index.calls.flatMap(({ call }): readonly OpenAccess[] => {
    const { callee } = call
    if (callee.kind !== 'member' || callee.object.kind !== 'call') return []
    const before = callee.object.callee
    const isRest = (before.kind === 'member' || before.kind === 'name') && before.name === head
    if (!isRest || (!open.has(callee.name) && !closed.has(callee.name))) return []
    const line = file.lineOf(call.end - 1)
    const by = `${head}().${callee.name}()`
    const within = withinAt(call)
    return [
      {
        kind: 'open-access',
        at: { startLine: line, endLine: line },
        within,
        subject: `rest of ${within}`,
        by,
        of: 'all-requests',
        isOpen: open.has(callee.name),
      },
    ]
  })
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
