import type { MigrationCommand } from '#model/facts/data/migration-command'
import type { Linked, System } from '#model/system'
import { isForProduction } from '../deployment/deployments.ts'
import { scriptsStartedBy } from './migration-before.ts'

/** Package scripts that start the service where it is deployed (npm 10: `npm start` runs `prestart` first). */
const startScripts: ReadonlySet<string> = new Set(['start', 'prestart', 'start:prod', 'start:production', 'prestart:prod', 'serve:prod'])

/** Controllers that start a container again for each run of a job, and not for each instance of a service. */
export const runsOnce: ReadonlySet<string> = new Set(['Job', 'CronJob'])

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The commands that start an instance of a service where it is deployed: of images, and of containers of workloads. */
const startCommands = (system: System): readonly { readonly words: readonly string[] }[] => [
  ...system.facts('image-command').filter(isForProduction),
  ...system
    .facts('workload')
    .filter((workload) => isForProduction(workload) && !runsOnce.has(workload.controller))
    .flatMap(({ containers }) => containers.flatMap(({ auxiliary, command }) => (command && !auxiliary ? [command] : []))),
]

/**
 * Commands that apply migrations whenever an instance of a service starts: in the script by which a package is started, or in the shell script
 * that an image or a workload runs. A command that a condition of the script decides on does not count.
 */
export const migrationsBeforeServers = (system: System): readonly Linked<MigrationCommand>[] => {
  const commands = startCommands(system)
  const run = new Set(commands.flatMap(({ words }) => words.flatMap((word) => word.split(' ').map(nameOf))))
  const scripts = new Set([...startScripts, ...commands.flatMap(scriptsStartedBy)])
  return system.facts('migration-command').filter((command) => {
    if (command.effect !== 'applies' || command.isConditional) return false
    if (command.file.language === 'shell') return run.has(nameOf(command.at.path)) && command.file.role !== 'test'
    const runtime = command.file.unit?.runtime
    if (!isForProduction(command) || (runtime !== 'server' && runtime !== 'worker')) return false
    return command.script !== undefined && scripts.has(command.script)
  })
}

/**
 * Whether production runs such a command: an image or a workload starts the script that it is in, or none is in the repository and the script
 * starts what a build has written.
 */
export const isRunInProduction = (system: System, { script, startsBuilt }: MigrationCommand): boolean => {
  if (script === undefined) return false
  const commands = startCommands(system)
  if (commands.length === 0) return startsBuilt === true
  const name = script.replace(/^pre/, '')
  return commands.some((command) => scriptsStartedBy(command).includes(name))
}
