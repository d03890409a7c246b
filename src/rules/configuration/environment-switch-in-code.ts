import { gapAt, rule } from '#model/rule'

export const environmentSwitchInCode = rule({
  id: 'environment-switch-in-code',
  check: '2.3',
  alsoServes: ['1.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Environment name selects addresses in code',
  why: 'A new environment, or one whose name is misspelled, uses the address of another: test traffic reaches production systems, or production data a test system. A changed address needs a new release.',
  fix: 'Read the address from an environment variable that each environment sets, and exit at startup if it is missing.',
  blindSpots:
    'Detects conditional expressions, branches and objects with literal addresses. Does not follow files with settings for each environment.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    for (const address of system.facts('fixed-address'))
      if (address.inService && address.what === 'choice')
        yield gapAt(address, {
          message: `This code selects the address (${address.hosts.map((host) => `\`${host}\``).join(', ')}) by the name of the environment. A new or misspelled environment uses the address of another one.`,
        })
  },
})
