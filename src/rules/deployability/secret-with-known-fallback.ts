import type { SecretFallback } from '#model/facts/requests/secret'
import { gapAt, rule, type GapTexts } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import type { Linked, System } from '#model/system'

export const secretWithKnownFallback = rule({
  id: 'secret-with-known-fallback',
  check: '1.7',
  alsoServes: ['1.3', '2.1', '2.4'],
  severity: 'P0',
  raisedFrom: 'P1',
  consequence: 'security',
  stage: 'stable',
  title: 'Signing or encryption key has a hard-coded fallback',
  why: 'When the variable is missing (an unmounted secret, a new environment, a typo), the service starts normally with a key from the source code. Anyone who has read the source can forge its tokens or decrypt its data. No error or alert shows it.',
  fix: 'Remove the fallback, and exit at startup when the variable is missing. For development, set the variable in the shell or in an untracked file.',
  blindSpots:
    'Detects only signing and encryption keys, recognized by name. Ignores passwords and keys for external services: a wrong one fails on first use.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const fallback of system.facts('secret-fallback'))
      if (fallback.signing && fallback.inService && !isRequiredElsewhere(system, fallback))
        // A placeholder is a hidden default. What reads like the key in use is a key in the repository as well.
        yield gapAt(fallback, { ...textsOf(fallback), ...(fallback.isValue && { check: '2.1' as const }) })
  },
})

/** What a key is for, by its name; a key called only `SECRET_KEY` may be for both. */
const uses: readonly { readonly names: RegExp; readonly does: string; readonly harm: string }[] = [
  { names: /CRYPT|CIPHER|(^|[^A-Z])AES([^A-Z]|$)/, does: 'encrypts', harm: 'decrypt its data' },
  { names: /WEBHOOK/, does: 'verifies webhooks', harm: 'send forged events' },
  { names: /SESSION|COOKIE/, does: 'signs sessions', harm: 'forge a session of any user' },
  { names: /CSRF/, does: 'signs CSRF tokens', harm: 'forge these tokens' },
  { names: /JWT|TOKEN|AUTH/, does: 'signs tokens', harm: 'forge a token of any user' },
  { names: /SIGN|HMAC/, does: 'signs', harm: 'forge its signatures' },
]
const anyUse = { does: 'signs or encrypts', harm: 'forge its tokens or decrypt its data' }

/** Spring reads the value as a property, from files and from the environment. */
const isProperty = ({ by }: SecretFallback): boolean => by === 'default of the property'

const textsOf = (fallback: Linked<SecretFallback>): GapTexts => {
  const { name } = fallback
  const { does, harm } = uses.find(({ names }) => names.test(name.toUpperCase())) ?? anyUse
  return {
    message: `If \`${name}\` is not set, this service ${does} with a key from the source code. Anyone who has read the source can then ${harm}.`,
    risk: `When the ${isProperty(fallback) ? 'property' : 'variable'} is missing (an unmounted secret, a new environment, a typo), the service starts normally with the key from the source code. No error or alert shows it.`,
    fix: isProperty(fallback)
      ? `Remove the default, so that startup fails if \`${name}\` is missing. For development, set the property in a profile that is not deployed.`
      : `Remove the fallback, and exit at startup if \`${name}\` is missing${codeFor(fallback)}. For development, set the variable in the shell or in an untracked file.`,
  }
}

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
        (check.by === 'if' ? check.stops : check.names).some((name) => isSameSetting(name, fallback.name)),
    )

/** A field is often called like the end of its variable: `Secret` and `jwtSecret` for `JWT_SECRET`. */
const isSameSetting = (variable: string, name: string): boolean => `_${upperSnake(variable)}`.endsWith(`_${upperSnake(name)}`)

const upperSnake = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toUpperCase()
