import type { Secret } from '#model/facts/requests/secret'
import type { Linked, System } from '#model/system'
import type { Severity } from '#model/severity'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { environmentOf } from '#link/units/environment-of'
import { isPractice } from '#link/roles/role-of'
import { isMountedInToolsOnly } from '#system/deployment/tool-mounts'

/** Files in which a key is almost certainly a fixture. A label such as `@generated` does not make one. */
const isFixture = ({ file: { role }, at }: Linked<Secret>, path = at.path): boolean => {
  return (
    role === 'test' ||
    role === 'example' ||
    role === 'docs' ||
    ((role === 'generated' || role === 'vendored') && isPractice(path)) ||
    // A folder `dist` holds builds, while `.env.dist` is a template.
    ['example', 'test', 'development'].includes(environmentOf(path.replace(/(^|\/)dist\//g, '$1')))
  )
}

/** Types recognized by the call or the name that they are given to, not by their format. They count in production code only. */
const writtenInCode: ReadonlySet<string> = new Set(['password', 'connection', 'signing-key', 'access-token', 'named-secret'])

/**
 * The severity reflects how likely the credential is real. A token with a valid issuer checksum is real in any file. One that only has the
 * format may be a fixture in tests and examples; key pairs and connection strings there nearly always are.
 */
const severityOf = (system: System, secret: Linked<Secret>): Severity | undefined => {
  if (writtenInCode.has(secret.type)) {
    // The sandbox of a provider is not this machine: its password opens an account that others share.
    if (isFixture(secret, secret.at.path.replace(/sandbox/gi, '')) || secret.file.side === 'frontend') return undefined
    // A commit publishes a generated key, wherever the code runs.
    return secret.inService ? 'P0' : secret.type === 'named-secret' && secret.file.role === 'production' ? 'P1' : undefined
  }
  if (secret.proof === 'checked') return 'P0'
  if (isFixture(secret) || isMountedInToolsOnly(system, secret.at.path))
    return ['private-key', 'database-url', 'http-credentials', 'aws'].includes(secret.type) ? undefined : 'P2'
  // A library may publish its demonstration keys, so vendored code does not block.
  return secret.file.role === 'vendored' ? 'P2' : 'P0'
}

export const hardcodedSecret = rule({
  id: 'hardcoded-secret',
  check: '2.1',
  alsoServes: ['2.4'],
  severity: 'P0',
  stage: 'stable',
  title: 'Credential committed to the repository',
  why: 'Anyone with read access to the repository, a fork or a clone can use the credential, and scanners find pushed credentials within minutes. The value remains in the Git history after the line is deleted.',
  fix: 'First revoke the credential and issue a new one. Then load it at run time from a secret store or an environment variable. Deleting the line alone does not help: the value stays in the history.',
  blindSpots:
    'Detects credentials with a recognizable issuer or format, strings that code passes to a library as a password or key or assigns to its objects, and random-looking values of variables, fields and keys named like credentials. Ignores placeholders, words without digits, and test-mode keys. A value that only its name calls a credential is a preview.',
  languages: ['typescript'],
  *judge(system) {
    for (const check of system.facts('config-check')) {
      const name = check.names.find((one) => isCredential.test(one))
      if (name !== undefined && check.validatedAt && check.file.role === 'production' && check.file.side !== 'frontend')
        yield {
          ...evidenceAt(check, `\`${name}\` is read from the environment and validated`, check.validatedAt, 'secrets of the environment'),
          checks: ['2.1'],
        }
    }
    const secrets = system.facts('secret')
    const known = new Set(secrets.flatMap(({ type, at }) => (writtenInCode.has(type) ? [] : [`${at.path}:${at.startLine}`])))
    for (const secret of secrets) {
      const severity = severityOf(system, secret)
      // Its format says more than the place where it is passed.
      if (!severity || (writtenInCode.has(secret.type) && known.has(`${secret.at.path}:${secret.at.startLine}`))) continue
      const place = secret.inName ? "This file's name" : 'This line'
      yield gapAt(secret, {
        severity,
        // What only its name calls a credential may belong to what a developer starts on one machine.
        ...(secret.type === 'named-secret' && { stage: 'preview' as const }),
        message:
          severity === 'P0'
            ? `${place} contains ${secret.label}. Anyone who can read the repository can use it to ${secret.grants}.`
            : `${place} contains what looks like ${secret.label}. If it is real, anyone who can read the repository can use it to ${secret.grants}.`,
      })
    }
  },
})

const isCredential = /(^|_)(SECRET|TOKEN|PASSWORD|PRIVATE_KEY|API_KEY|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY)(_|$)/
