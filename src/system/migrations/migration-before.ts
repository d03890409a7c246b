import { migrationCommands } from '#models/migration-commands'
import { rehearsingOptions } from '#models/migration-rehearsals'

const changing: ReadonlyMap<string, readonly string[]> = new Map(migrationCommands.map(({ program, changes }) => [program, changes]))

const nameOfFile = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

/** Django's `migrate --check` only reports whether migrations are pending. */
const onlyShows = (word: string): boolean => word.split(')')[0] === '--check' || rehearsingOptions.has(word)

const isMigration = (step: string): boolean => {
  const parts = step.trim().split(' ')
  if (parts.some(onlyShows)) return false
  return parts.some((word, at) => changing.get(nameOfFile(word))?.some((argument) => parts.includes(argument, at + 1)))
}

/** The migration command that a container consists of: `["alembic", "upgrade", "head"]`. */
export const migrationIn = ({ words }: { readonly words: readonly string[] }): string | undefined =>
  words
    .join(' ')
    .split('&&')
    .flatMap((part) => part.split(';'))
    .find(isMigration)

/** The migration command that a container runs before its server: `sh -c "manage.py migrate && gunicorn shop.wsgi"`. */
export const migrationBefore = ({ words }: { readonly words: readonly string[] }): string | undefined => {
  const steps = words
    .join(' ')
    .split('&&')
    .flatMap((part) => part.split(';'))
  return steps.slice(0, -1).find(isMigration)
}
