import { gapAt, rule } from '#model/rule'
import type { EnvironmentSetting } from '#model/facts/process/environment-setting'
import type { Linked } from '#model/system'
import { environmentOf, isBesideProduction } from '#link/units/environment-of'
import { holdsData, isPrivateHost, sharedWithProduction } from '#system/settings/shared-settings'

export const testEnvironmentUsesProduction = rule({
  id: 'test-environment-uses-production',
  check: '2.3',
  alsoServes: ['2.4'],
  severity: 'P1',
  raisedFrom: 'P1',
  raisedTo: 'P0',
  stage: 'stable',
  title: 'Test environment uses production',
  why: 'Tests, experiments and half-finished code read and change production data, or reach real users. The damage looks like ordinary production traffic.',
  fix: 'Give this environment its own address or resource, with credentials that production does not accept.',
  blindSpots:
    'Judges YAML, properties and environment files whose path names a test environment. Recognizes production by the words `prod` and `production`, and by switches set to `live`. Ignores images, monitoring and templates. Public hosts and names of resources without a host are reported as previews, and so are safe modes that are off, such as `SMS_DRY_RUN`.',
  languages: ['kubernetes', 'compose'],
  *judge(system) {
    for (const { setting, other } of sharedWithProduction(system))
      yield gapAt(setting, {
        title: 'Production address in shared settings',
        message: `\`${setting.key}\` is \`${setting.value}\`, which names production, and this file holds for all environments. \`${other}\` does not replace it, so that environment uses production too.`,
        fix: `Move \`${setting.key}\` into the settings of production, and give each other environment its own address.`,
      })
    // The settings of production name the same place.
    const productions = new Set(
      system.facts('environment-setting').flatMap((one) => (environmentOf(one.at.path) === 'production' ? [keyOfSetting(one)] : [])),
    )
    for (const setting of system.facts('environment-setting')) {
      if (setting.what === 'other-address' || isOfCaller(setting)) continue
      const { role, path } = { role: setting.file.role, path: setting.at.path }
      if (role === 'example' || role === 'docs' || role === 'vendored' || role === 'generated' || role === 'ci') continue
      if (!isBesideProduction(path) || isData.test(path)) continue
      // Tests turn a safe mode off to test the code behind it, with an answer of their own.
      if (setting.isByName && environmentOf(path) === 'test') continue
      yield setting.what === 'address'
        ? gapAt(setting, {
            ...(isPrivateHost(setting.value) || productions.has(keyOfSetting(setting)) ? {} : { stage: 'preview' as const }),
            ...(holdsData(setting) && { severity: 'P0' as const }),
            message: `\`${setting.name}\` is \`${setting.value}\`, which names production, but this file configures another environment. What runs there reads and changes production data.`,
          })
        : gapAt(setting, {
            ...(setting.isByName && { stage: 'preview' as const }),
            check: '2.4',
            title: 'Test environment acts on real users',
            message: `\`${setting.name}\` is set to \`${setting.value}\` outside production. What runs there ${setting.isByName ? 'may charge real cards, or send' : 'charges real cards, or sends'} messages to real users.`,
            risk: 'A test run charges real cards, or sends messages to real users. Refunds and apologies follow, and nothing in the test environment shows the damage.',
            fix: `Set \`${setting.name}\` to the sandbox or test mode here, and to live only in the settings of production.`,
          })
    }
  },
})

const keyOfSetting = ({ name, value }: Linked<EnvironmentSetting>): string => `${name}\0${value}`

/** Under the inbound policy of a nais application: who may call it, and not what it uses. */
const isOfCaller = ({ key }: EnvironmentSetting): boolean => key.includes('accessPolicy.inbound.')

/** Folders of data for tests, which configure nothing that runs. */
const isData = /(^|\/)(fixtures?|testdata|test-data|mocks?|__\w+__|snapshots?)(\/|\.)/i
