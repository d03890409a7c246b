import type { System } from '#model/system'
import { remembered } from '../reads.ts'

/** The files of a snapshot by the folder of the innermost unit around them; `''` holds those that lie in no unit's folder. */
const filesByRoot = remembered(({ paths, units }: System): ReadonlyMap<string, readonly string[]> => {
  const byRoot = new Map<string, string[]>([['', []], ...units.map(({ root }) => [root, [] as string[]] as const)])
  for (const path of paths) {
    let folder = path
    do folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))
    while (!byRoot.has(folder))
    byRoot.get(folder)?.push(path)
  }
  return byRoot
})

/** The files in a unit's folder that lie in no unit further in. */
export const filesIn = (system: System, root: string): readonly string[] => filesByRoot(system).get(root) ?? []
