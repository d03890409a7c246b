import type { System } from '#model/system'
import { ownFiles, sharedFiles, type Snapshot } from '#system/link'

/**
 * The systems that were linked last, by repository: the next push to one of them shares nearly all of its files with one of these, and is
 * linked as an edition of it.
 */
export interface RecentSystems {
  /** The system of a repository that shares most files with a snapshot; undefined when none is kept. */
  closest(repository: string, snapshot: Snapshot): System | undefined
  /** Keeps a system; the oldest go for it. */
  keep(repository: string, system: System): void
}

/** Both sides of a change, and one more: that of another branch. */
const mostOfRepository = 3

/** What a file takes that another system holds as well, as part of one that none does. */
const sharedPart = 1 / 8

/**
 * @param mostFiles so many files the systems that are kept may have together, those of the same repository that are the same in another counted in part
 */
export const recentSystems = (mostFiles: number): RecentSystems => {
  // Maps give first what was put in first.
  const byRepository = new Map<string, Map<System, number>>()
  let files = 0
  const isTooMuch = (): boolean => files > mostFiles
  const forget = (repository: string, systems: Map<System, number>): void => {
    const [oldest] = systems
    if (!oldest) return
    systems.delete(oldest[0])
    files -= oldest[1]
    if (systems.size === 0) byRepository.delete(repository)
  }
  return {
    closest: (repository, snapshot) => {
      let best: System | undefined
      let most = 0
      for (const system of byRepository.get(repository)?.keys() ?? []) {
        const shared = sharedFiles(system, snapshot)
        if (shared > most) [best, most] = [system, shared]
      }
      return best
    },
    keep: (repository, system) => {
      const systems = byRepository.get(repository) ?? new Map<System, number>()
      byRepository.delete(repository)
      byRepository.set(repository, systems)
      const known = systems.get(system)
      systems.delete(system)
      const own = known ?? Math.min(system.files.size, ...[...systems.keys()].map((other) => ownFiles(system, other)))
      const weight = known ?? own + (system.files.size - own) * sharedPart
      if (known === undefined) files += weight
      systems.set(system, weight)
      if (systems.size > mostOfRepository) forget(repository, systems)
      // Those of the repository that was reviewed longest ago go first.
      for (const [longestAgo, its] of byRepository) while (isTooMuch() && its.size > 0) forget(longestAgo, its)
    },
  }
}
