import type { Guard } from '#model/facts/endpoint'
import type { System } from '#model/system'

/** Whether the function that a guard is, or one that it calls, carries a mark. False for a guard that the repository does not contain. */
export const guardDoes = (system: System, path: string, guard: Guard, mark: string): boolean => {
  const found = guard.function && system.define(path, guard.function)
  return found !== undefined && system.does(found.path, found.name, mark)
}
