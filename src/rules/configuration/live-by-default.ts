import type { ConfigRead } from '#model/facts/process/config-read'
import { evidenceAt, gapAt, rule, type Judgement } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { lostSwitches } from '#change/documents/lost-switches'
import { environmentOf } from '#link/units/environment-of'

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Settings of production in the same folder may override what others share: `settings/base.py`, `settings/production.py`. */
const hasProductionSettings = (system: System, path: string): boolean =>
  [...system.paths].some((other) => folderOf(other) === folderOf(path) && environmentOf(other) === 'production')

/** Settings of tests, by the name of the file: `application-test.yml`, `settings/test.py`. */
const isOfTests = (path: string): boolean => environmentOf(path.slice(path.lastIndexOf('/') + 1)) === 'test'

const inUnit = ({ file, name }: Linked<ConfigRead>): string => `${file.unit?.root ?? ''} ${name}`

const inFile = ({ at, name }: Linked<ConfigRead>): string => `${at.path} ${name}`

const isActing = ({ use }: ConfigRead): boolean => use === 'acting-default' || use === 'live-default'

export const liveByDefault = rule({
  id: 'live-by-default',
  check: '2.4',
  alsoServes: ['1.7', '2.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Live mode is the default',
  why: 'A laptop, a test run or a new environment without the setting charges real cards, messages real users, or changes production data.',
  fix: 'Default to the safe mode, and set the live one only in the settings of production.',
  blindSpots:
    'Recognizes live modes by the words `live`, `real`, `production` and `sandbox` in the name and the default of a setting. A safe mode that is off by default, such as `SMS_DRY_RUN`, is a preview, unless it was on before the change. Without a word about people or money, such as `DRY_RUN`, it is reported only then. Ignores names that turn the meaning around, such as `DISABLE_SANDBOX`, and settings of tests. A removed switch that was off by default is reported if the call behind it is still made. Does not follow defaults that code computes. Fallbacks to addresses of production are previews. Debug modes are those of Django, Flask, FastAPI and Starlette.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    const before = change?.base.facts('config-read').filter((read) => read.inService && !isOfTests(read.at.path)) ?? []
    const safeBefore = new Set(before.flatMap((read) => (read.use === 'safe-default' ? [inUnit(read)] : [])))
    const actedBefore = new Set(before.flatMap((read) => (isActing(read) ? [inFile(read)] : [])))
    const wasSafe = (read: Linked<ConfigRead>): boolean =>
      safeBefore.has(inUnit(read)) && !actedBefore.has(inFile(read)) && !isOfTests(read.at.path)
    if (change) yield* lostSafeDefaults(system, change, before)
    for (const read of system.facts('config-read')) {
      if (read.inService && read.use === 'safe-default')
        yield { ...evidenceAt(read, 'nothing real happens unless a setting allows it', undefined, read.subject), checks: [] }
      if (read.inService && read.use === 'acting-default' && wasSafe(read))
        yield gapAt(read, {
          isWritten: true,
          message: `\`${read.name}\` used to be on unless a setting turned it off. Now a laptop, a test run or a new environment without the setting acts for real.`,
          fix: `Keep the safe mode as the default of \`${read.name}\`, and turn it off only in the settings of production.`,
        })
      if (read.inService && read.use === 'debug-default' && !hasProductionSettings(system, read.at.path))
        yield gapAt(read, {
          title: 'Debug mode is the default',
          consequence: 'security',
          message: `If \`${read.name}\` is not set, the web framework runs in debug mode, in production too. Any error page then shows stack traces and settings to the caller.`,
          risk: 'A deployment without the variable, or with a typo in its name, starts normally. Attackers read code, queries and settings from error pages, and some debuggers run code for them.',
          fix: `Turn debug mode off by default, and set \`${read.name}\` only on the machines of developers.`,
        })
      if (!read.inService || (read.use !== 'live-default' && read.use !== 'production-default')) continue
      if (read.isByName && isOfTests(read.at.path)) continue
      if (read.isByName && !wasSafe(read))
        yield gapAt(read, {
          stage: 'preview',
          isWritten: true,
          title: 'Safe mode is off by default',
          message: `If \`${read.name}\` is not set, its safe mode is off, on a laptop and in tests too. This code may then act on real users or real money.`,
          fix: `Make the safe mode the default of \`${read.name}\`, and turn it off only in the settings of production.`,
        })
      else
        yield read.use === 'live-default'
          ? gapAt(read, {
              isWritten: true,
              message: `If \`${read.name}\` is not set, this code runs in live mode, on a laptop and in tests too. It then acts on real users or real money.`,
              fix: `Make the safe mode the default of \`${read.name}\`, and set the live one only in the settings of production.`,
            })
          : gapAt(read, {
              stage: 'preview',
              title: 'Setting falls back to production',
              message: `If \`${read.name}\` is not set, this code uses production, on a laptop and in tests too. What runs there reads and changes production data.`,
              fix: `Remove the default, and exit at startup if \`${read.name}\` is missing.`,
            })
    }
  },
})

const plain = (name: string): string => name.toLowerCase().replaceAll('_', '')

/** Switches that kept a call to another system off, and that are gone although the call is still made. */
function* lostSafeDefaults(system: System, change: Change, before: readonly Linked<ConfigRead>[]): Iterable<Judgement> {
  const safe = new Map(before.flatMap((read) => (read.use === 'safe-default' ? [[plain(read.name), read] as const] : [])))
  if (safe.size === 0) return
  const leaves = [...system.facts('external-call'), ...system.facts('side-effect')]
  for (const { read, call, now } of lostSwitches(system, change, ({ key }) => safe.has(plain(key)))) {
    const setting = safe.get(plain(read.key))
    const isOutside = leaves.some(({ callee, file }) => callee.split('.').at(-1) === call && file.path === now.path)
    if (!setting || !isOutside || change.file(setting.at.path) === undefined) continue
    yield {
      kind: 'gap',
      at: setting.at,
      subject: setting.subject,
      within: setting.within,
      title: 'Safe default removed',
      removed: `the switch \`${setting.name}\`, off by default`,
      message: `\`${setting.name}\` kept \`${call}\` off unless a setting allowed it. Now \`${call}\` always runs, on a laptop and in tests too.`,
      fix: `Restore \`${setting.name}\`, off by default, and turn it on only in the settings of production.`,
    }
  }
}
