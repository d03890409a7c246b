import type { Endpoint } from '#model/facts/requests/endpoint'
import type { OpenAccess } from '#model/facts/requests/open-access'
import type { Linked, System } from '#model/system'

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '')

/** Whether a pattern matches a route: `**` any rest, `*` and a parameter one segment. */
const matches = (pattern: string, route: string): boolean => {
  const asked = segmentsOf(pattern)
  const given = segmentsOf(route)
  for (const [index, segment] of asked.entries()) {
    if (segment === '**') return true
    const own = given[index]
    if (own === undefined || (segment !== own && segment !== '*' && !segment.startsWith('{'))) return false
  }
  return asked.length === given.length
}

/** What the rules of a security configuration say about a route: the first that matches decides. Undefined if that is not known. */
export const ruleFor = (rules: readonly Linked<OpenAccess>[], { method, route }: Linked<Endpoint>): Linked<OpenAccess> | undefined => {
  const ordered = [...rules.filter(({ isIgnored }) => isIgnored), ...rules.filter(({ isIgnored }) => !isIgnored)]
  for (const rule of ordered) {
    if (rule.of === 'all-requests') return rule
    if (rule.verb !== undefined && rule.verb !== method) continue
    if (!rule.paths) return undefined
    if (rule.paths.some((path) => matches(path, route))) return rule
  }
  return undefined
}

/** The rules about requests of a unit, in their order. They are known only if one function holds all of them, apart from ignored paths. */
export const requestRules = (system: System, unit: string | undefined): readonly Linked<OpenAccess>[] => {
  const rules = system.facts('open-access').filter((one) => one.of !== 'any-row' && one.inService && one.file.unit?.root === unit)
  const homes = new Set(rules.flatMap(({ at, within, isIgnored }) => (isIgnored ? [] : [`${at.path} ${within}`])))
  return homes.size > 1 ? [] : rules
}
