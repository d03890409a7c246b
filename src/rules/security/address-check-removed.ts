import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const addressCheckRemoved = rule({
  id: 'address-check-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Check of an address or path removed',
  why: 'What comes from outside decides again where a request, a redirect or a file access of this service goes: to the metadata service of the cloud, to a copy of the sign-in page, to the keys on the disk.',
  fix: 'Put the check back, or show in the change what keeps the address or path where it belongs.',
  blindSpots: 'A check that is moved into a function of another file is taken for moved as soon as something new is called in its place.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['address'],
      ({ by, protects }) => `\`${by}\` no longer looks at where ${protects} leads, and nothing like it took its place.`,
      () => [],
    ),
})
