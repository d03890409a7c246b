import { gapAt, rule } from '#model/rule'

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
    'Recognizes live modes by the words `live`, `real`, `production` and `sandbox` in the name and the default of a setting. Does not follow defaults that code computes. Fallbacks to addresses of production are reported as previews.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    for (const read of system.facts('config-read')) {
      if (!read.inService || (read.use !== 'live-default' && read.use !== 'production-default')) continue
      yield read.use === 'live-default'
        ? gapAt(read, {
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
