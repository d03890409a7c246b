import type { Container, Workload } from '#model/facts/documents/workload'
import type { Linked, System, Unit } from '#model/system'
import { objectsNamed } from '../settings/configuration-objects.ts'
import { patchesOf } from './deployments.ts'
import { remembered } from '#link/reads'

/** The names of the settings that the code of each unit reads. */
export const settingsOfUnits = remembered((system): ReadonlyMap<Unit, ReadonlySet<string>> => {
  const found = new Map<Unit, Set<string>>()
  const add = (unit: Unit | undefined, names: readonly string[]): void => {
    if (!unit) return
    const known = found.get(unit)
    for (const name of names) known?.add(name)
    if (!known) found.set(unit, new Set(names))
  }
  for (const { file, name, inService } of system.facts('setting-use')) if (inService) add(file.unit, [name])
  for (const { file, names, inService } of system.facts('config-check')) if (inService) add(file.unit, names)
  return found
})

const fewest = 3

/** The unit whose settings a container sets: by far the most of its variables are read there. */
const unitBySettings = (system: System, names: readonly string[]): Unit | undefined => {
  const counted = [...settingsOfUnits(system)]
    .map(([unit, read]) => ({ unit, count: names.filter((name) => read.has(name)).length }))
    .toSorted((one, other) => other.count - one.count)
  const [first, second] = counted
  return first && first.count >= fewest && first.count >= 2 * (second?.count ?? 0) ? first.unit : undefined
}

/** The variables that a container gets. */
export interface Variables {
  readonly names: readonly string[]
  /** Something of another repository, or of the cluster, may set more. */
  readonly isOpen: boolean
}

export const variablesOf = (system: System, workload: Linked<Workload>, container: Container): Variables => {
  const { environment } = container
  const patches = patchesOf(system, workload).flatMap(({ containers }) =>
    containers.flatMap((one) => (one.name === container.name && one.environment ? [one.environment] : [])),
  )
  const all = [...(environment ? [environment] : []), ...patches]
  const sources = all.flatMap(({ from }) => from.map((one) => ({ prefix: one.prefix ?? '', objects: objectsNamed(system, workload, one) })))
  return {
    names: [
      ...all.flatMap(({ names }) => names),
      ...sources.flatMap(({ prefix, objects }) => objects.flatMap(({ keys }) => keys.map((key) => `${prefix}${key}`))),
    ],
    isOpen:
      workload.getsContainers === true ||
      all.some(({ isOpen }) => isOpen) ||
      sources.some(({ objects }) => objects.length === 0 || objects.some(({ isOpen }) => isOpen)),
  }
}

/** The last segment of a path, without tag and digest: `orders` of `registry.example.com/shop/orders:1.4@sha256:…`. */
const lastSegment = (name: string): string =>
  (name.split('@')[0] ?? '')
    .replace(/:[^/:]*$/, '')
    .split('/')
    .at(-1) ?? ''

/** The last part of a unit's name or folder: `@acme/orders`, `com.example:orders`. */
const ownName = (name: string): string => name.split(/[/:]/).at(-1) ?? ''

/** The only unit whose name, or whose folder, is the name of the image. */
const unitByImage = (system: System, image: string | undefined): Unit | undefined => {
  const name = image === undefined ? '' : lastSegment(image)
  const [unit, ...others] = system.units.filter((one) => name !== '' && (ownName(one.name) === name || ownName(one.root) === name))
  return others.length === 0 ? unit : undefined
}

/** The unit in the folder that an image is built from. */
const unitByBuild = (system: System, workload: Linked<Workload>, { buildsFrom }: Container): Unit | undefined => {
  if (buildsFrom === undefined) return undefined
  const folder = workload.at.path.slice(0, workload.at.path.lastIndexOf('/') + 1)
  const root = normalized(`${folder}${buildsFrom}`)
  return system.units.find((unit) => unit.root === root)
}

const normalized = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  return parts.join('/')
}

/** The unit whose code a container runs, if the repository shows it: by the folder of its image, its name, or the variables that it sets. */
export const unitOfContainer = (system: System, workload: Linked<Workload>, container: Container): Unit | undefined =>
  container.auxiliary
    ? undefined
    : (unitByBuild(system, workload, container) ??
      unitByImage(system, container.image) ??
      unitBySettings(system, variablesOf(system, workload, container).names))
