import { migrationCommands } from '#models/programs/migration-commands'
import { rehearsingOptions } from '#models/programs/migration-rehearsals'
import type { System } from '#model/system'
import { remembered } from '#link/reads'

interface Command {
  readonly words: readonly string[]
}

const changing: ReadonlyMap<string, readonly string[]> = new Map(migrationCommands.map(({ program, changes }) => [program, changes]))

const nameOfFile = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

/** Django's `migrate --check` only reports whether migrations are pending. */
const onlyShows = (word: string): boolean => word.split(')')[0] === '--check' || rehearsingOptions.has(word)

const isMigration = (step: string): boolean => {
  const parts = step.trim().split(' ')
  if (parts.some(onlyShows)) return false
  return parts.some((word, at) => changing.get(nameOfFile(word))?.some((argument) => parts.includes(argument, at + 1)))
}

const stepsOf = ({ words }: Command): readonly string[] =>
  words
    .join(' ')
    .split('&&')
    .flatMap((part) => part.split(';'))

/** The scripts of a package that a step of a command runs: `migrate` of `npm run migrate`. */
const scriptsOfStep = (step: string): readonly string[] =>
  [...step.matchAll(/\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+|run-script\s+)?([\w:.-]+)/g)].flatMap(([, name]) => name ?? [])

/** The package scripts that a command ends with: those that start its service. */
export const scriptsStartedBy = (command: Command): readonly string[] => scriptsOfStep(stepsOf(command).at(-1) ?? '')

/** The scripts of packages that apply migrations, whatever a condition decides. */
const migratingScripts = remembered(
  (system: System): ReadonlySet<string> =>
    new Set(
      system
        .facts('migration-command')
        .flatMap(({ effect, script, isConditional, file }) =>
          effect === 'applies' && script !== undefined && !isConditional && file.role === 'production' ? [script] : [],
        ),
    ),
)

const migrates = (system: System, step: string): boolean =>
  isMigration(step) || scriptsOfStep(step).some((script) => migratingScripts(system).has(script))

/** The migration command that a container consists of: `["alembic", "upgrade", "head"]`, `["npm", "run", "migrate"]`. */
export const migrationIn = (system: System, command: Command): string | undefined => stepsOf(command).find((step) => migrates(system, step))

/** The migration command that a container runs before its server: `sh -c "manage.py migrate && gunicorn shop.wsgi"`. */
export const migrationBefore = (system: System, command: Command): string | undefined =>
  stepsOf(command)
    .slice(0, -1)
    .find((step) => migrates(system, step))
