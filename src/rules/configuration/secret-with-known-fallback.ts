import type { SecretFallback } from '#model/facts/secret'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'
import type { Linked, System } from '#model/system'

export const secretWithKnownFallback = rule({
  id: 'secret-with-known-fallback',
  check: '2.1',
  alsoServes: ['1.3', '1.7', '2.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Signing key has a hard-coded fallback',
  why: 'When the variable is missing (an unmounted secret, a new environment, a typo), the service starts normally with a key from the source code. Anyone who has read the source can forge sessions and tokens for any user. No error or alert shows it.',
  fix: 'Remove the fallback, and exit at startup when the variable is missing. For development, put a value into an untracked `.env` file.',
  blindSpots:
    'Detects only signing and encryption keys, recognized by name. Ignores passwords and keys for external services: a wrong one fails on first use.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const fallback of system.facts('secret-fallback'))
      if (fallback.signing && fallback.inService && !isRequiredElsewhere(system, fallback))
        yield gapAt(fallback, {
          fix: `Remove the fallback, and exit at startup if \`${fallback.name}\` is missing${codeFor(fallback)}. For development, put a value into an untracked \`.env\` file.`,
          message: `If \`${fallback.name}\` is not set, this service signs or encrypts with a value from the source code (${fallback.by}). Anyone who has read the source may then forge its tokens or decrypt its data.`,
        })
  },
})

const codeFor = ({ at, name }: Linked<SecretFallback>): string => {
  const code = inLanguage(at.path, {
    typescript: `if (!process.env.${name}) throw new Error('${name} is not set')`,
    python: `os.environ["${name}"]`,
    go: `if os.Getenv("${name}") == "" { log.Fatal("${name} is not set") }`,
  })
  return code === undefined ? '' : `: \`${code}\``
}

/** Another file of the service exits or fails schema validation when the variable is missing, so the fallback is never used. */
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
