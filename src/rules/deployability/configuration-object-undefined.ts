import { gapAt, rule } from '#model/rule'
import { missingObjects, type MissingObject } from '#system/settings/configuration-objects'
import { placeOfChange } from '#change/place-of-change'

export const configurationObjectUndefined = rule({
  id: 'configuration-object-undefined',
  check: '1.3',
  severity: 'P1',
  stage: 'preview',
  title: 'Reference to a missing ConfigMap or Secret',
  why: 'Kubernetes does not start a container without the objects that it refers to. The rollout stalls, and pods that are rescheduled do not come back.',
  fix: 'Refer to the object that exists, or define the missing one. Mark it `optional: true` if the program starts without it.',
  blindSpots:
    'Reports an object only if the change removed or renamed it, or if an object beside it has the same name in another writing. Objects that people or controllers make in the cluster are not known.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const missing of missingObjects(system, change)) {
      const place = placeOfChange(change, missing.places)
      if (!place) continue
      const { workload, needed } = missing
      yield {
        ...gapAt(workload, {
          subject: `${workload.subject} ${needed.container} ${needed.object}/${needed.name}`,
          ...textsOf(missing),
        }),
        at: place,
      }
    }
  },
})

const textsOf = ({ workload, needed: { object, name, by, container }, why }: MissingObject) => {
  const who = by === 'volume' ? `A volume of ${workload.controller} \`${workload.name}\`` : `Container \`${container}\``
  const effect = by === 'volume' ? 'The pods stay in `ContainerCreating`.' : 'Kubernetes does not start the container.'
  if (why.kind === 'alike')
    return {
      message: `${who} needs ${object} \`${name}\`, which nothing defines. The one beside it is named \`${why.defined.name}\` (${why.defined.at.path}:${why.defined.at.startLine}). ${effect}`,
      fix: `Refer to \`${why.defined.name}\`, or name the ${object} \`${name}\`.`,
    }
  return {
    message: `This change removes ${object} \`${name}\`, but ${who.charAt(0).toLowerCase()}${who.slice(1)} still needs it (${workload.at.path}:${workload.at.startLine}). ${effect}`,
    fix: `Restore ${object} \`${name}\`, or remove the reference to it.`,
  }
}
