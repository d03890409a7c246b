import type { Call, PythonModule } from '#languages/python/module'

/** The module's name for the result of a call: `session`, `Billing.session`; empty if it has none. */
export const nameOfMade = (module: PythonModule, call: Call): string => {
  let at = call.node.parent
  while (at && (at.kind === 'await' || at.kind === 'parenthesized_expression')) at = at.parent
  if (at?.kind !== 'assignment') return ''
  const [, self, local = ''] = /^(?:(self|cls)\.)?(\w+)\s*(?::[^=\n]+)?=/.exec(at.text) ?? []
  const owner = self || module.functionAround(at) === undefined ? module.classAround(at) : undefined
  if (!owner && module.functionAround(at)) return ''
  return owner ? `${owner.qualified}.${local}` : local
}

/** The member of the state of an application that keeps the result of a call: `jobs` of `app.state.jobs = await create_pool(…)`; or empty. */
export const memberOfMade = (call: Call): string => {
  let at = call.node.parent
  while (at && (at.kind === 'await' || at.kind === 'parenthesized_expression')) at = at.parent
  return (at?.kind === 'assignment' && /^(?:\w+\.)+state\.(\w+)\s*(?::[^=\n]+)?=/.exec(at.text)?.[1]) || ''
}
