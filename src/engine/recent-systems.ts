import type { System } from '#model/system'
import { sharedFiles, type Snapshot } from '#system/link'

/**
 * The systems that were linked last, by repository: the next push to one of them shares nearly all of its files with one of these, and is
 * linked as an edition of it.
 */
export interface RecentSystems {
  /** The system of a repository that shares most files with a snapshot; undefined when none is kept. */
  closest(repository: string, snapshot: Snapshot): System | undefined
  /** Keeps a system in the place of the oldest. */
  keep(repository: string, system: System): void
}

/** Both sides of a change, and one more: that of another branch. */
const mostOfRepository = 3

/**
 * @param mostFiles so many files all the systems that are kept may have together, those that they share counted once a system
 */
export const recentSystems = (mostFiles: number): RecentSystems => {
  // Maps and sets give first what was put in first.
  const byRepository = new Map<string, Set<System>>()
  let files = 0
  const forget = (repository: string, systems: Set<System>): void => {
    const [oldest] = systems
    if (!oldest) return
    systems.delete(oldest)
    files -= oldest.files.size
    if (systems.size === 0) byRepository.delete(repository)
  }
  const isTooMuch = (): boolean => files > mostFiles
  return {
    closest: (repository, snapshot) => {
      let best: System | undefined
      let most = 0
      for (const system of byRepository.get(repository) ?? []) {
        const shared = sharedFiles(system, snapshot)
        if (shared > most) [best, most] = [system, shared]
      }
      return best
    },
    keep: (repository, system) => {
      const systems = byRepository.get(repository) ?? new Set()
      byRepository.delete(repository)
      byRepository.set(repository, systems)
      files += systems.delete(system) ? 0 : system.files.size
      systems.add(system)
      if (systems.size > mostOfRepository) forget(repository, systems)
      // Those of the repository that was reviewed longest ago go first.
      for (const [longestAgo, its] of byRepository) while (isTooMuch() && its.size > 0) forget(longestAgo, its)
    },
  }
}
