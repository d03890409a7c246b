import type { Linked, System } from '#model/system'
import type { ModuleUse } from '#model/facts/documents/infrastructure'
import { remembered } from '#link/reads'
import { folderOf, modulesOf, targetOf } from './module-scopes.ts'

const resourceKey = (folder: string, address: string): string => `${folder} ${address}`

const usesByName = remembered((system: System): ReadonlyMap<string, readonly Linked<ModuleUse>[]> =>
  Map.groupBy(system.facts('module-use'), ({ at, name }) => `${folderOf(at.path)} ${name}`),
)

const outputsByName = remembered((system: System) =>
  Map.groupBy(system.facts('module-output'), ({ at, name }) => `${folderOf(at.path)} ${name}`),
)

/**
 * What a reference in a folder names: the folder and the address of each resource that it may be, over outputs and arguments of modules.
 *
 * @param seen references that were followed before: modules may use each other in circles
 */
const followed = (system: System, folder: string, reference: string, seen: Set<string>): readonly string[] => {
  const key = resourceKey(folder, reference)
  if (seen.has(key)) return []
  seen.add(key)
  const [first = '', name = '', output = ''] = reference.split('.')
  const next = (from: string, of: readonly string[]): readonly string[] => of.flatMap((one) => followed(system, from, one, seen))
  if (first === 'module')
    return (usesByName(system).get(`${folder} ${name}`) ?? []).flatMap((use) => {
      const inside = targetOf(use)
      return inside === undefined ? [] : (outputsByName(system).get(`${inside} ${output}`) ?? []).flatMap(({ of }) => next(inside, of))
    })
  if (first === 'var')
    return (modulesOf(system).uses.get(folder) ?? []).flatMap((use) => next(folderOf(use.at.path), use.passes?.[name] ?? []))
  return [key]
}

/** Whether a reference of a text may name a resource, of its own module or of another one. */
export const mayName = (
  system: System,
  path: string,
  reference: string,
  resource: { readonly path: string; readonly address: string },
): boolean => followed(system, folderOf(path), reference, new Set()).includes(resourceKey(folderOf(resource.path), resource.address))
