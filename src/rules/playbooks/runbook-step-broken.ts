import { brokenSteps, type BrokenStep } from '#change/documents/broken-steps'
import type { CheckId } from '#model/checks'
import { rule } from '#model/rule'
import type { Matter } from '#system/documents/operating-notes'

const checks: Readonly<Record<Matter, CheckId>> = {
  'going-back': '10.1',
  'switching-off': '10.2',
  'hanging-work': '10.3',
  'doing-again': '10.4',
}

const nouns: Readonly<Record<BrokenStep['what'], string>> = {
  script: 'the script',
  target: 'the make target',
  file: 'the file',
  variable: 'the environment variable',
  workload: 'the workload',
  route: 'the route',
}

/** What a command does without the thing that it names. */
const effects: Readonly<Record<BrokenStep['what'], string>> = {
  script: 'fails',
  target: 'fails',
  file: 'fails',
  variable: 'has no effect',
  workload: 'fails',
  route: 'fails',
}

export const runbookStepBroken = rule({
  id: 'runbook-step-broken',
  check: '10.3',
  alsoServes: ['10.1', '10.2', '10.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Runbook step no longer works',
  why: 'The on-call engineer finds out during an incident that the documented command does not work. The incident lasts until the on-call engineer finds what replaced it.',
  fix: 'Update the document in the same pull request, or keep the old name until it is updated.',
  blindSpots:
    'Compares scripts of package.json, targets of the only makefile, deleted files, environment variables, renamed Kubernetes workloads, and routes. Does not compare options of command-line tools. Reads inline code and code blocks in runbooks and in sections on operations.',
  languages: ['documents'],
  *judge(system, change) {
    if (!change) return
    for (const { what, name, at, document, heading, command, matter } of brokenSteps(system, change))
      yield {
        kind: 'gap',
        at,
        removedAt: at,
        subject: `${what} ${name} in ${document.at.path}`,
        within: '',
        ...(matter && { check: checks[matter] }),
        // Files that are not read may still name it.
        ...((what === 'variable' || what === 'route') && { stage: 'preview' as const }),
        removed: `${nouns[what]} \`${name}\``,
        message: `This change removes ${nouns[what]} \`${name}\`, but \`${document.at.path}\` still says under "${heading.text}" to use it. The step \`${command}\` now ${effects[what]}.`,
        fix: `Update "${heading.text}" in \`${document.at.path}\` in this pull request, or keep \`${name}\` until that is done.`,
      }
  },
})
