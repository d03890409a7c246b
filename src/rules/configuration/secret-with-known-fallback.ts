import type { SecretFallback } from '#model/facts/secret'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'

export const secretWithKnownFallback = rule({
  id: 'secret-with-known-fallback',
  check: '2.1',
  alsoServes: ['1.3', '1.7', '2.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Signing key with a fallback that anybody can read',
  why: 'When the variable is missing (a secret that was not mounted, a new environment, a typo), the service starts and works, with a key that stands in the source. Whoever has read it can make sessions and tokens of any user, and nothing tells that it happened.',
  fix: 'Refuse to start when the variable is missing. For development keep a value in a file that only developers load.',
  blindSpots:
    'Only keys by which others trust this service, told from the name; passwords and keys for outside services fail by themselves when they are wrong.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const fallback of system.facts('secret-fallback'))
      if (fallback.signing && fallback.inService && !isRequiredElsewhere(system, fallback))
        yield gapAt(fallback, {
          message: `Without \`${fallback.name}\` in the environment this service signs or encrypts with a text of this line (${fallback.by}), and starts as if nothing were missing.`,
        })
  },
})

/** Another file of the service ends the process, or has a schema that does, when the variable is missing: the text never stands in. */
const isRequiredElsewhere = (system: System, fallback: Linked<SecretFallback>): boolean =>
  system
    .facts('config-check')
    .some(
      (check) =>
        check.file.role === 'production' &&
        check.file.unit === fallback.file.unit &&
        check.at.path !== fallback.at.path &&
        (check.by === 'if' ? check.stops : check.names).includes(fallback.name),
    )
