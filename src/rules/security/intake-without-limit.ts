import { evidenceAt, gapAt, rule } from '#model/rule'

export const intakeWithoutLimit = rule({
  id: 'intake-without-limit',
  check: '9.4',
  severity: 'P2',
  stage: 'stable',
  title: 'No limit on what is taken in',
  why: 'One client that sends something larger than anybody expected fills the memory or the disk of the process, and everyone else on it is cut off; sent again after the restart, it does so again.',
  fix: 'Set the limit to the largest thing that is meant to come in.',
  blindSpots:
    'A limit in a proxy before the service is not seen; only packages whose own default is no limit, or one of a hundred megabytes, are judged.',
  languages: ['typescript'],
  *judge(system) {
    for (const kept of system.facts('safeguard'))
      if (kept.inService && kept.against === 'excess')
        yield { ...evidenceAt(kept, kept.by, kept.at, `intake ${kept.optionOf ?? ''}`), checks: [] }
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'intake') continue
      yield gapAt(setting, {
        subject: `intake ${setting.maker}`,
        message: `${setting.by} are taken in at any size here: \`${setting.lacks.join(', ')}\` is not set, and the package's own limit is none, or far more than a process can bear.`,
      })
    }
  },
})
