import type { SettingUse } from '#model/facts/process/config-read'
import type { Container, Workload } from '#model/facts/documents/workload'
import type { Place } from '#model/source-file'
import type { Change, Linked, System, Unit } from '#model/system'
import { isForProduction, isOwnWorkload } from '../deployment/deployments.ts'
import { remembered } from '#link/reads'
import { unitOfContainer, variablesOf } from '../deployment/units-of-containers.ts'

/** A setting without which code of a service stops or fails. */
export interface Requirement {
  readonly name: string
  readonly at: Place
  /** The function that reads it. */
  readonly within: string
  readonly unit: Unit
  /** Only requests and jobs need it, not the start. */
  readonly isLate: boolean
}

/** What one container gets as variables, with all of it known. */
interface Setter {
  readonly workload: Linked<Workload>
  readonly container: Container
  readonly names: ReadonlySet<string>
}

/** A required setting that the workloads of its unit do not set, although they set its other settings one by one. */
export interface UnsetVariable {
  readonly requirement: Requirement
  readonly setter: { readonly workload: Linked<Workload>; readonly container: Container; readonly at: Place }
  /** Other required settings, which are all set. */
  readonly others: readonly string[]
  readonly places: { readonly head: readonly Place[]; readonly base: readonly Place[] }
}

const requirementsOf = remembered((system): ReadonlyMap<Unit, readonly Requirement[]> => {
  const found: Requirement[] = []
  const stops = new Set(system.facts('config-check').flatMap((check) => check.stops.map((name) => `${check.at.path}\0${name}`)))
  const isStop = ({ at, name }: Linked<SettingUse>): boolean => stops.has(`${at.path}\0${name}`)
  const handled = new Set<string>()
  for (const use of system.facts('setting-use'))
    if (use.absence === 'handled' && !use.refuses && !isStop(use)) handled.add(`${use.file.unit?.root ?? ''}\0${use.name}`)
  const isOptional = (unit: Unit, name: string): boolean => handled.has(`${unit.root}\0${name}`)
  for (const check of system.facts('config-check')) {
    const { unit } = check.file
    if (!unit || !check.inService || check.file.side === 'frontend') continue
    for (const [name, line] of Object.entries(check.declaredOn ?? {}))
      if (check.stops.includes(name) && !isOptional(unit, name))
        found.push({ name, unit, at: { path: check.at.path, startLine: line, endLine: line }, within: 'declaration', isLate: false })
  }
  for (const use of system.facts('setting-use')) {
    const { unit } = use.file
    if (!unit || !use.inService || use.file.side === 'frontend' || isOptional(unit, use.name)) continue
    if (use.isConditional || use.mayGoOn) continue
    if (use.absence !== 'demanded' && !use.refuses && !isStop(use)) continue
    const isLate = !(use.within === '' || use.reach.has('startup') || use.reach.has('module-load'))
    found.push({ name: use.name, unit, at: use.at, within: use.within, isLate })
  }
  return Map.groupBy(found, ({ unit }) => unit)
})

/** Files from which the containers of production may get variables, in words of any kind. */
const isNamed = (system: System, name: string): boolean =>
  system
    .facts('named-variables')
    .some(({ names, at, file }) => names.includes(name) && file.role !== 'test' && file.role !== 'docs' && !isSample(at.path))

/** A file of variables to copy, such as `.env.example`: nothing that is deployed reads it. */
const isSample = (path: string): boolean => /(^|[/.])env[\w.-]*\.(example|sample|template|dist)$/.test(path)

/** The required settings that are set for no container, where all containers of their unit set their variables one by one. */
const unsetIn = (system: System): readonly Omit<UnsetVariable, 'places'>[] => {
  const requirements = requirementsOf(system)
  if (requirements.size === 0) return []
  const byUnit = new Map<Unit, (Setter | undefined)[]>()
  for (const workload of system.facts('workload')) {
    const isRead =
      workload.platform === 'kubernetes' ? isOwnWorkload(workload) : workload.platform === 'compose' && isForProduction(workload)
    if (!isRead) continue
    for (const container of workload.containers) {
      const unit = unitOfContainer(system, workload, container)
      const { names, isOpen } = variablesOf(system, workload, container)
      // A container that sets nothing at all runs another program, or is configured in another way.
      const known = isOpen ? undefined : { workload, container, names: new Set(names) }
      if (unit && (isOpen || names.length > 0)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), known])
    }
  }
  return [...byUnit].flatMap(([unit, setters]) => {
    // One container with open variables shows that this unit is deployed in another way, too.
    const known = setters.filter((setter) => setter !== undefined)
    const [first] = known
    if (!first || known.length < setters.length) return []
    const required = requirements.get(unit) ?? []
    const isSet = (name: string): boolean => known.some(({ names }) => names.has(name))
    const set = [...new Set(required.filter(({ name }) => isSet(name)).map(({ name }) => name))]
    const missing = Map.groupBy(
      required.filter(({ name }) => !isSet(name)),
      ({ name }) => name,
    )
    if (set.length < 2 || missing.size * 2 > set.length) return []
    return [...missing.values()].flatMap(([requirement]) => {
      if (!requirement || isNamed(system, requirement.name)) return []
      const beside = set.filter((name) =>
        required.some((one) => one.name === name && one.at.path === requirement.at.path && one.within === requirement.within),
      )
      // Another program of the unit may need it, or a part of it that is off.
      if (beside.length === 0) return []
      const setter = known.find(({ names }) => beside.some((name) => names.has(name))) ?? first
      const at = { path: setter.workload.at.path, ...(setter.container.environment?.at ?? setter.container.at) }
      return [{ requirement, setter: { workload: setter.workload, container: setter.container, at }, others: beside }]
    })
  })
}

const unset = remembered(unsetIn)

/** Required settings that the workloads of their unit do not set. The change wrote the requirement, or removed the variable. */
export const unsetVariables = (system: System, change: Change | undefined): readonly UnsetVariable[] =>
  unset(system).map((one) => {
    const { requirement, setter } = one
    const before = change
      ? change.base
          .facts('workload')
          .filter(({ at, subject }) => at.path === setter.workload.at.path && subject === setter.workload.subject)
          .flatMap(({ at, containers }) =>
            containers.flatMap(({ name, environment }) =>
              name === setter.container.name
                ? (environment?.places ?? [])
                    .filter((place) => place.name === requirement.name)
                    .map((place) => ({ path: at.path, startLine: place.at.startLine, endLine: place.at.endLine }))
                : [],
            ),
          )
      : []
    const objects = (change?.base.facts('configuration-object') ?? []).flatMap(({ at, places = [] }) =>
      places
        .filter((place) => place.name === requirement.name)
        .map((place) => ({ path: at.path, startLine: place.at.startLine, endLine: place.at.endLine })),
    )
    return { ...one, places: { head: [requirement.at], base: [...before, ...objects] } }
  })
