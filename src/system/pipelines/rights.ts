import type { Severity } from '#model/severity'
import type { JobRun } from './runs.ts'

/** How bad it is if an outsider runs code in a job. */
export const severityOf = ({ secrets, rights }: JobRun): Severity => {
  if (secrets.length > 0 || rights.write === 'strong') return 'P0'
  return rights.write === 'weak' ? 'P2' : 'P1'
}

const listed = (names: readonly string[]): string => {
  const [first = '', ...others] = names.map((name) => `\`${name}\``)
  return others.length === 0 ? first : others.length === 1 ? `${first} and ${others[0] ?? ''}` : `${first} and ${others.length} others`
}

/** What a job holds, as a sentence without its end. */
export const rightsInWords = ({ secrets, rights }: JobRun): string => {
  if (secrets.includes('*')) return 'The job holds every secret of the repository'
  if (secrets.length > 0) return `The job holds ${secrets.length === 1 ? 'the secret' : 'the secrets'} ${listed(secrets)}`
  if (rights.scopes.includes('*')) return 'Its token can write to the repository'
  if (rights.scopes.length > 0) return `Its token can write ${listed(rights.scopes)}`
  return 'No `permissions` limit its token, which can write unless a setting of the repository forbids it'
}
