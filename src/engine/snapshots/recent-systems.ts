import type { System } from '#model/system'
import { ownFiles, sharedFiles, type Snapshot } from '#link/link'

/**
 * The most recently linked systems, by repository. The next push to a repository shares nearly all of its files with one of them, and is
 * linked as an edition of it.
 */
export interface RecentSystems {
  /** The system of a repository that shares the most files with a snapshot; undefined when there is none. */
  closest(repository: string, snapshot: Snapshot): System | undefined
  /** Keeps a system; the oldest ones are dropped for it. */
  keep(repository: string, system: System): void
}

/** Both sides of a change, and one more for another branch. */
const mostOfRepository = 3

/** The memory of a file that another system shares, relative to one that is not shared. */
const sharedPart = 1 / 8

/** @param mostFiles most files that all kept systems may have together; a file shared within a repository counts only in part */
export const recentSystems = (mostFiles: number): RecentSystems => {
  // Maps iterate in insertion order.
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
      // The repository whose last review is the oldest loses its systems first.
      for (const [longestAgo, its] of byRepository) while (isTooMuch() && its.size > 0) forget(longestAgo, its)
    },
  }
}
