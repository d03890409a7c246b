import type { Workload } from '#model/facts/documents/workload'
import { gapAt, rule, type Judgement } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { isForProduction, isOwnWorkload, isPatchedSomewhere, patchesOf } from '#system/deployment/deployments'
import { environmentAt } from '#link/units/environment-of'
import { isLasting } from '#system/deployment/serving'

const databaseIn = (workload: Workload) => workload.containers.find(({ auxiliary, runs }) => !auxiliary && runs === 'database')

/** Whether what the pods write is lost with them: no volume that they mount outlives them. */
const losesData = (system: System, workload: Linked<Workload>): boolean => {
  const mounts = new Set(databaseIn(workload)?.mounts)
  const isTemporary = (workload.volumes ?? []).every(({ name, lasts }) => !mounts.has(name) || lasts === 'temporary')
  return (
    isTemporary &&
    [...mounts].every((name) => workload.volumes?.some((volume) => volume.name === name)) &&
    !['volumes', 'volumeMounts', 'volumeClaimTemplates'].some((setting) => isPatchedSomewhere(system, workload, setting)) &&
    !patchesOf(system, workload).some(({ volumes }) => volumes !== undefined)
  )
}

/** Volumes and classes whose content the change no longer keeps when a claim is deleted. */
function* reclaimed(system: System, change: Change): Generator<Judgement> {
  for (const one of system.facts('reclaim-policy')) {
    if (one.policy !== 'Delete' || !isForProduction(one)) continue
    const path = change.file(one.at.path)?.previousPath ?? one.at.path
    const before = change.base.facts('reclaim-policy').find(({ at, subject }) => at.path === path && subject === one.subject)
    if (before?.policy !== 'Retain') continue
    yield gapAt(one, {
      at: one.policyAt,
      subject: `${one.subject} reclaim policy`,
      isWritten: true,
      severity: 'P1',
      title: 'Volumes no longer kept after their claim',
      edit: [{ kind: 'replace', text: 'Delete', by: 'Retain' }],
      message: `This change lets Kubernetes delete ${one.subject.startsWith('StorageClass') ? 'new volumes of class' : 'the volume'} \`${one.name}\` together with the claim. A claim that is deleted by mistake takes its data with it.`,
      risk: 'A removed namespace, a deleted release or a renamed claim deletes the disk at once, and nothing is left but backups.',
      fix: 'Restore `Retain`, and delete volumes that are no longer needed by hand.',
    })
  }
}

export const databaseWithoutLastingVolume = rule({
  id: 'database-without-lasting-volume',
  check: '5.4',
  severity: 'P0',
  stage: 'preview',
  title: 'Database loses its data with its pod',
  why: 'The next deploy, crash or node upgrade starts an empty database, and nothing is left of the data but backups.',
  fix: 'Store the data on a PersistentVolumeClaim: a StatefulSet with `volumeClaimTemplates`, or an operator for the database.',
  blindSpots: 'Recognizes official and common images of databases by their names. Caches, search indexes and brokers are left out.',
  languages: ['kubernetes', 'compose'],
  *judge(system, change) {
    if (change) yield* reclaimed(system, change)
    for (const workload of system.facts('workload')) {
      const database = databaseIn(workload)
      if (!database) continue
      const subject = `${workload.subject} data`
      if (workload.platform === 'compose') {
        if (environmentAt(workload) !== 'production' || workload.file.role !== 'production') continue
        if (database.mounts !== undefined || workload.isOptional || workload.partial) continue
        yield gapAt(workload, {
          at: database.imageAt ?? workload.at,
          subject,
          severity: 'P1',
          title: 'Database loses its data with its container',
          message: `Service \`${workload.name}\` mounts no volume. Its data is in an anonymous volume, which \`docker compose down\` leaves behind: the next start has an empty database.`,
          risk: 'A routine restart of the whole project starts an empty database. The old volume has no name that says what it holds, and the next cleanup deletes it.',
          fix: `Mount a named volume at the folder with the data, such as \`volumes: [${workload.name}-data:/var/lib/…]\`, and declare it under \`volumes\`.`,
        })
        continue
      }
      if (!isLasting(workload) || !isOwnWorkload(workload)) continue
      if (losesData(system, workload) && !workload.byDefault)
        yield gapAt(workload, {
          at: database.imageAt ?? database.at,
          subject,
          message: `${workload.controller} \`${workload.name}\` runs the database \`${database.image ?? ''}\` without a volume that outlives its pod. Its data is gone when the pod is replaced.`,
        })
      else if (workload.deletesVolumes)
        yield gapAt(workload, {
          at: workload.deletesVolumes.at,
          subject: `${workload.subject} volumes`,
          severity: 'P1',
          title: 'Volumes of the database deleted with its pods',
          edit: [{ kind: 'replace', text: 'Delete', by: 'Retain' }],
          message: `When StatefulSet \`${workload.name}\` is ${workload.deletesVolumes.when === 'scaled' ? 'scaled down' : 'deleted'}, Kubernetes deletes the volumes of its database. ${workload.deletesVolumes.when === 'scaled' ? 'One wrong number of replicas' : 'A rename, or a release that is removed by mistake,'} deletes the data.`,
          risk: 'A command that is safe for other workloads deletes the only copy of the data, and nothing is left but backups.',
          fix: 'Set `Retain`, which is the default, and delete volumes that are no longer needed by hand.',
        })
    }
  },
})
