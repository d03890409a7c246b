import type { ConfigRead } from '#model/facts/process/config-read'
import type { LazySetup } from '#model/facts/process/startup'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { inLanguage } from '#system/naming/in-language'
import { validatesOthers } from '#system/settings/validates-others'
import { unvalidatedBeside } from '#system/settings/unvalidated-beside'

const checkOf = (path: string, name: string): string | undefined =>
  inLanguage(path, {
    typescript: `if (!process.env.${name}) throw new Error('${name} is not set')`,
    python: `if not os.environ.get("${name}"): raise SystemExit("${name} is not set")`,
    go: `if os.Getenv("${name}") == "" { log.Fatal("${name} is not set") }`,
  })

/** The function that sets something up for all later calls, and that reads the setting then. */
const firstUseOf = (system: System, { at, within }: Linked<ConfigRead>): Linked<LazySetup> | undefined =>
  system
    .facts('lazy-setup')
    .find(
      (setup) =>
        setup.isKept &&
        setup.at.path === at.path &&
        setup.within === within &&
        setup.body.startLine <= at.startLine &&
        at.endLine <= setup.body.endLine,
    )

/** A missing signing or encryption key may cause no error at all: some libraries accept an empty one. */
const emptyKey = {
  severity: 'P1' as const,
  consequence: 'security' as const,
  risk: 'A deployment without the variable, or with a typo in its name, passes its health check. If the library accepts an empty key, anyone can forge what it signs or decrypt what it encrypts, and no error shows it.',
}

export const requiredConfigurationNotValidated = rule({
  id: 'required-configuration-not-validated',
  check: '1.3',
  alsoServes: ['1.2', '1.8', '2.6'],
  severity: 'P2',
  raisedFrom: 'P2',
  raisedTo: 'P1',
  stage: 'stable',
  title: 'Required configuration not validated at startup',
  why: 'A deployment without the variable, or with a typo in its name, can pass its health check and receive traffic. The error may then appear hours after the deploy, and may not name the variable.',
  fix: 'Validate all required variables once at startup, before the process listens. If one is missing, exit with an error that names it.',
  blindSpots:
    'Treats a variable as validated if any file of the repository uses it in a condition, a schema or a helper. Reported as a preview, except for the key of a message authentication code, and in services that refuse to start without other settings, for signing keys and for what is read at first use.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    const checked = new Set<string>()
    const asked = new Set<string>()
    for (const check of system.facts('config-check')) {
      if (check.file.role === 'test') continue
      for (const name of check.names) {
        checked.add(name)
        // A schema that declares the key does not make it more than empty.
        if (check.by === 'if') asked.add(name)
      }
      if (check.file.role === 'production' && check.validatedAt && check.file.side !== 'frontend')
        yield { ...evidenceAt(check, `configuration is validated by ${check.by}`, check.validatedAt), checks: ['1.2', '1.3', '2.6'] }
    }
    for (const { names, file } of system.facts('key-question')) if (file.role !== 'test') for (const name of names) asked.add(name)
    const reported = new Set<string>()
    for (const read of system.facts('config-read')) {
      const once = `${read.at.path} ${read.name}`
      if ((read.use !== 'asserted' && read.use !== 'emptied') || !read.inService || reported.has(once)) continue
      if (read.keptAs ? [read.name, ...read.keptAs].some((name) => asked.has(name)) : checked.has(read.name)) continue
      reported.add(once)
      const check = checkOf(read.at.path, read.name)
      const late = read.reach.size === 1 && read.reach.has('request')
      const home = validatesOthers(system, read)
      const first = home && read.use === 'asserted' && !read.isEmptyKey ? firstUseOf(system, read) : undefined
      // An empty key of a code is no error anywhere. Of the others, a service that refuses to start without its settings says what is meant.
      const isCertain = read.signs === true || (home !== undefined && (read.isEmptyKey === true || first !== undefined))
      yield gapAt(read, {
        ...(!isCertain && { stage: 'preview' as const }),
        ...(first && { check: '1.8' as const, title: 'Missing setting found only at first use' }),
        ...(read.isEmptyKey ? emptyKey : {}),
        message: first
          ? `\`${first.within}\` reads \`${read.name}\` when it is first called, and nothing in this repository asks whether it is set. \`${home?.at.path ?? ''}\` validates the other settings at startup, so a deployment without this one succeeds and its first use fails.`
          : read.isEmptyKey
            ? `If \`${read.name}\` is not set, this code uses an empty key, and nothing in this repository checks for that. The process still starts, and what the key protects may be open to anyone.`
            : read.use === 'emptied'
              ? `If \`${read.name}\` is not set, this code uses an empty text instead, and nothing in this repository checks for that. The process still starts, and ${late ? 'requests that need it fail' : 'the code that needs it fails later'}.`
              : `This code assumes that \`${read.name}\` is set, and nothing in this repository validates it at startup. If it is missing, the process still starts, and ${late ? 'requests that need it fail' : 'the code that needs it fails later'}.`,
        fix: `Check \`${read.name}\` once at startup, before the process listens${check === undefined ? ', and exit with an error that names it' : `: \`${check}\``}.`,
        evidence: ['validation schemas, conditions on the variable, helpers that receive its name'],
      })
    }
    for (const { use, asked: other } of unvalidatedBeside(system)) {
      const once = `${use.at.path} ${use.name}`
      if (reported.has(once)) continue
      reported.add(once)
      yield gapAt(use, {
        stage: 'preview',
        title: 'Setting not validated, unlike the others',
        message: `\`${use.within}\` stops the start if \`${other.name}\` is missing, but not if \`${use.name}\` is. Nothing in this repository asks whether it is set, so the process starts without it, and the code that needs it fails later.`,
        fix: `Refuse to start without \`${use.name}\`, as for \`${other.name}\`.`,
        evidence: ['conditions on the variable, and on the field that takes it'],
      })
    }
  },
})
