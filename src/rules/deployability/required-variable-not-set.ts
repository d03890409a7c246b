import { gapAt, rule } from '#model/rule'
import { placeOfChange } from '#change/place-of-change'
import { unsetVariables } from '#system/settings/unset-variables'

export const requiredVariableNotSet = rule({
  id: 'required-variable-not-set',
  check: '1.3',
  alsoServes: ['1.2', '1.8'],
  severity: 'P1',
  stage: 'preview',
  title: 'Required environment variable not set by the manifests',
  why: 'The new version stops at startup or fails at the first use, although it passed its tests. The rollout stalls, and pods that are rescheduled do not come back.',
  fix: 'Set the variable in the same change as the code that needs it, or give it a default.',
  blindSpots:
    'Needs manifests that set the other required variables of the service one by one. Files of variables, secrets that are not in the repository, and variables that any manifest, image, script or workflow names keep it silent.',
  languages: ['typescript', 'python', 'go'],
  *judge(system, change) {
    for (const { requirement, setter, others, places } of unsetVariables(system, change)) {
      const place = placeOfChange(change, places)
      if (!place) continue
      const { name, isLate, at } = requirement
      const where = `${setter.workload.controller === 'service' ? 'service' : setter.workload.controller} \`${setter.workload.name}\` (${setter.at.path}:${setter.at.startLine})`
      yield {
        ...gapAt(setter.workload, {
          subject: `${name} of ${setter.workload.subject}`,
          message:
            place.path === at.path
              ? `This code fails without \`${name}\`, and nothing sets it. ${where.charAt(0).toUpperCase()}${where.slice(1)} sets the other required variables, such as \`${others[0] ?? ''}\`.`
              : `This removes \`${name}\`, without which \`${at.path}\` line ${at.startLine} fails. Nothing else sets it.`,
          ...(isLate && {
            risk: 'The deploy succeeds. Requests and jobs that need the variable then fail until it is set.',
          }),
          fix: `Set \`${name}\` for ${where}, or give it a default in the code.`,
          evidence: ['all manifests, charts, images, workflows and scripts of this repository'],
        }),
        within: '',
        at: place,
      }
    }
  },
})
