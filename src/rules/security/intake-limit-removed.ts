import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const intakeLimitRemoved = rule({
  id: 'intake-limit-removed',
  check: '9.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Limit on what is taken in removed',
  why: 'One upload, message or archive that is larger than anybody expected is held in memory or worked through whole. The process is killed for its memory, or has no time for anyone else, and the client sends it again.',
  fix: 'Put the limit back, or show in the change what bounds it now.',
  blindSpots: 'A limit in a proxy before the service is not seen.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['excess'],
      ({ by, protects }) => `\`${by}\` no longer bounds what ${protects} takes in or does at once, and nothing else here does.`,
      () => [],
    ),
})
