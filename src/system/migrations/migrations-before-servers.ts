import type { MigrationCommand } from '#model/facts/migration-command'
import type { Linked, System } from '#model/system'
import { isForProduction } from '../deployment/deployments.ts'

/** Package scripts that start the service where it is deployed (npm 10: `npm start` runs `prestart` first). */
const startScripts: ReadonlySet<string> = new Set(['start', 'prestart', 'start:prod', 'start:production', 'prestart:prod', 'serve:prod'])

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * Commands that apply migrations whenever an instance of a service starts: in the script by which a package is started, or in the shell script
 * that an image runs. A command that a condition of the script decides on does not count.
 */
export const migrationsBeforeServers = (system: System): readonly Linked<MigrationCommand>[] => {
  const run = new Set(
    system
      .facts('image-command')
      .filter(isForProduction)
      .flatMap(({ words }) => words.flatMap((word) => word.split(' ').map(nameOf))),
  )
  return system.facts('migration-command').filter((command) => {
    if (command.effect !== 'applies' || command.isConditional) return false
    if (command.file.language === 'shell') return run.has(nameOf(command.at.path)) && command.file.role !== 'test'
    const runtime = command.file.unit?.runtime
    if (!isForProduction(command) || (runtime !== 'server' && runtime !== 'worker')) return false
    return command.script !== undefined && startScripts.has(command.script)
  })
}
