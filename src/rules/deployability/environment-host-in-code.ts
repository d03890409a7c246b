import { gapAt, rule } from '#model/rule'
import { isForProduction } from '#link/units/environment-of'
import { hardenedSettings } from '#system/settings/hardened-settings'

export const environmentHostInCode = rule({
  id: 'environment-host-in-code',
  check: '1.2',
  alsoServes: ['2.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Address of one environment in code',
  why: 'A second environment that runs this code reaches into this one: a test may read or change production data. When the host moves or fails over, only a new release can follow it.',
  fix: 'Read the address from an environment variable, and exit at startup if it is missing.',
  blindSpots:
    'Recognizes hosts of private domains, addresses of private networks, instances of some managed stores, and resources of AWS accounts. Does not examine fallbacks and public hosts, nor services of a cluster whose namespace names no environment. A preview, unless the name of a private host says that it is the one of production.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    if (change)
      for (const { address, setting } of hardenedSettings(system, change))
        yield gapAt(address, {
          stage: 'preview',
          title: 'Setting replaced by a fixed address',
          message: `This change fixes \`${address.hosts.join('')}\` in the code. It was read from \`${setting}\` before, so that each environment had its own.`,
          risk: 'Every environment that runs this code now uses the same address. A failover or a move needs a release.',
          fix: `Read the address from \`${setting}\` again, and exit at startup if it is missing.`,
        })
    for (const address of system.facts('fixed-address'))
      if (address.inService && address.what === 'host')
        yield gapAt(address, {
          // Elsewhere, a network or an instance may be the same for all environments.
          ...(!(address.isOfProduction && isForProduction(address)) && { stage: 'preview' as const }),
          message: `\`${address.hosts.join('')}\` belongs to one environment and is fixed in the code. Every other environment that runs this code uses it too, and a new address needs a release.`,
        })
  },
})
