import type { ImportWork } from '#model/facts/process/startup'
import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { isRunAlone } from '#system/deployment/startup-paths'
import { inLanguage } from '#system/naming/in-language'

/** When the code outside functions runs, in the terms of each language. */
const moments = {
  typescript: { runs: 'when this module is imported', every: 'Every process that imports it', others: 'that import this module' },
  python: { runs: 'when this module is imported', every: 'Every process that imports it', others: 'that import this module' },
  go: { runs: 'when this package is initialized', every: 'Every process that uses the package', others: 'that use this package' },
  java: { runs: 'when this class is initialized', every: 'Every process that uses the class', others: 'that use this class' },
}

/** A class that fails to initialize stays unusable (`NoClassDefFoundError`): run with Java 17. It is initialized at its first use. */
const inJava = {
  title: 'Network call while a class is initialized',
  risk: 'While the remote service is down or slow, the first use of this class hangs or fails, at startup or in a request. After one failure, the class stays unusable until the process restarts.',
}

/** Whether a name of another file holds a client of one of these packages. */
const isClientOf = (system: System, path: string, { client, packages }: NonNullable<ImportWork['through']>): boolean => {
  const target = system.define(path, client)
  return (
    target !== undefined &&
    system.facts('client').some((one) => one.at.path === target.path && one.name === target.name && packages.includes(one.library))
  )
}

/** The check and the title of a call that changes something for all who use the other process. */
const ofChange = {
  check: '1.6',
  title: 'Change of another system while a module loads',
  risk: 'Every process that loads this code makes the change with its own settings: a test, a script, an older version after a rollback. A failure often comes before logging is set up.',
} as const

const fixOf = (call: string, unit = 'function'): string =>
  `Move ${call} into a ${unit} that the startup code calls. Decide there whether a failure of the call should abort startup.`

export const networkCallAtImport = rule({
  id: 'network-call-at-import',
  check: '1.4',
  alsoServes: ['1.6'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Network call while a module loads',
  why: 'When the remote service is down or slow, new instances can hang or fail at startup, and so can migrations and scripts that use this code. The failure often comes before logging is set up.',
  fix: fixOf('the call'),
  blindSpots: 'Does not follow functions that the module calls while it loads.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const work of system.facts('import-work')) {
      if (!work.inService || work.file.side === 'frontend' || (work.isProgram && isRunAlone(system, work.at.path))) continue
      if (work.through && !isClientOf(system, work.at.path, work.through)) continue
      const { runs, every, others } = inLanguage(work.at.path, moments) ?? moments.typescript
      yield gapAt(work, {
        // If nothing waits for the answer, the process starts without it.
        ...(work.blocking ? {} : { severity: 'P2' as const }),
        risk: `When the remote service is down or slow, new instances can hang or fail at startup, and so can migrations and scripts ${others}. The failure often comes before logging is set up.`,
        ...(work.at.path.endsWith('.java') ? inJava : {}),
        ...(work.changes && ofChange),
        fix: fixOf(`\`${work.callee}\``, work.at.path.endsWith('.java') ? 'method' : 'function'),
        message: `\`${work.callee}\` runs ${runs}. ${work.blocking ? `${every} waits for the response` : 'No caller can handle a failure of the call'}.`,
      })
    }
  },
})
