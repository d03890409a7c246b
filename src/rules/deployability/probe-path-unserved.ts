import { gapAt, rule } from '#model/rule'
import { placeOfChange } from '#change/place-of-change'
import { unservedProbes } from '#system/deployment/probed-paths'

export const probePathUnserved = rule({
  id: 'probe-path-unserved',
  check: '1.8',
  alsoServes: ['1.5'],
  severity: 'P1',
  stage: 'preview',
  title: 'Probe path not served by the service',
  why: 'The probe gets 404. Pods of the new version never become ready, or are restarted again and again, and the rollout stalls.',
  fix: 'Probe the path that the code serves, or serve the path that the probe asks for.',
  blindSpots:
    'Needs a container whose code the repository shows: by the folder of its image, its name, or its variables. Stays silent if a package or a route for any path may serve the probe.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const { workload, container, probe, at, path, instead, before, places } of unservedProbes(system, change)) {
      const place = placeOfChange(change, places)
      if (!place) continue
      const asked = `\`${probe}\` of container \`${container.name}\` asks for \`${path}\``
      const effect = probe === 'livenessProbe' ? 'Kubernetes restarts the container again and again.' : 'The pod never becomes ready.'
      const served = instead ? ` It serves \`${instead.path}\` (${instead.at.path}:${instead.at.startLine}).` : ''
      yield {
        ...gapAt(workload, {
          subject: `${workload.subject} ${container.name} ${probe} ${path}`,
          message:
            before && place.path !== workload.at.path
              ? `This change no longer serves \`${path}\`, but ${asked} (${workload.at.path}:${at.startLine}). ${effect}`
              : `${asked}, which its code does not serve.${served} ${effect}`,
          fix: instead ? `Probe \`${instead.path}\`, or serve \`${path}\`.` : `Serve \`${path}\`, or probe a path that the code serves.`,
          evidence: ['routes, routers and health checks of the code that this container runs'],
        }),
        within: '',
        at: place,
      }
    }
  },
})
