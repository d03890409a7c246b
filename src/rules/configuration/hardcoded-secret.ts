import type { Secret } from '#model/facts/secret'
import type { Linked } from '#model/system'
import type { Severity } from '#model/severity'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { environmentOf } from '#system/environment-of'

/** Where a key is as good as certainly made for the place it stands in. */
const isPractice = (secret: Linked<Secret>): boolean => {
  const { role, path } = secret.file
  return (
    role === 'test' ||
    role === 'example' ||
    role === 'docs' ||
    role === 'generated' ||
    role === 'vendored' ||
    ['example', 'test', 'development'].includes(environmentOf(path))
  )
}

/**
 * How sure it is that somebody can use this. A token that carries its issuer's checksum is one anywhere. One that only has the shape may be
 * invented where code is tried out or explained; a key pair or an address there nearly always is.
 */
const severityOf = (secret: Linked<Secret>): Severity | undefined => {
  if (secret.proof === 'checked') return 'P0'
  if (!isPractice(secret)) return 'P0'
  return ['private-key', 'database-url', 'http-credentials', 'aws'].includes(secret.type) ? undefined : 'P2'
}

export const hardcodedSecret = rule({
  id: 'hardcoded-secret',
  check: '2.1',
  alsoServes: ['2.4'],
  severity: 'P0',
  stage: 'stable',
  title: 'Credential in the repository',
  why: 'Whoever can read the repository, a fork, a build log or a laptop that was lost can use it, and scanners find pushed credentials within minutes. It stays in the history when the line is gone.',
  fix: 'Revoke it and issue a new one first; then take it out of the text and hand it to the process from outside (secret store, environment). Removing the line alone repairs nothing.',
  blindSpots:
    'Only credentials whose issuer or format can be recognised. A password made up by a person is not told from any other text, and test-mode keys are left alone.',
  languages: ['typescript'],
  *judge(system) {
    for (const check of system.facts('config-check')) {
      const name = check.names.find((one) => isCredential.test(one))
      if (name !== undefined && check.validatedAt && check.file.role === 'production' && check.file.side !== 'frontend')
        yield {
          ...evidenceAt(check, `\`${name}\` comes from the environment`, check.validatedAt, 'secrets of the environment'),
          checks: ['2.1'],
        }
    }
    for (const secret of system.facts('secret')) {
      const severity = severityOf(secret)
      if (!severity) continue
      yield gapAt(secret, {
        severity,
        message:
          severity === 'P0'
            ? `This line holds ${secret.label}: whoever reads it can ${secret.grants}.`
            : `This line holds what looks like ${secret.label}. If it was ever issued, whoever reads it can ${secret.grants}.`,
      })
    }
  },
})

const isCredential = /(^|_)(SECRET|TOKEN|PASSWORD|PRIVATE_KEY|API_KEY|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY)(_|$)/
