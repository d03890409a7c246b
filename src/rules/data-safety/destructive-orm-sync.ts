import type { SchemaSync } from '#model/facts/schema-sync'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'

/** What is started on a server, or on the way there. */
const deployed =
  /^(start|prestart|poststart|postinstall|deploy|predeploy|release|migrate:deploy|start:prod(uction)?|vercel-build|heroku-postbuild)$/
const serves = /(^|\/)(Dockerfile[^/]*|docker-entrypoint[^/]*|entrypoint[^/]*|start[^/]*\.sh|release[^/]*\.sh|deploy[^/]*\.sh)$/i
const notServing = /(^|[/._-])(dev|development|test|tests|e2e|ci|local|seed|example|preview|demo)([/._-]|$)/i

const messageOf = ({ what, effect }: SchemaSync): string =>
  effect === 'recreate'
    ? `\`${what}\` drops the tables and makes them anew each time this runs: whatever they hold is gone.`
    : `\`${what}\` makes the database fit the code each time this runs, without a migration that anybody reviewed: a column or a table that the code no longer names is dropped with its data.`

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The settings of production, beside these or further down the same file, say otherwise. */
const isOverridden = (system: System, sync: Linked<SchemaSync>): boolean =>
  system
    .facts('schema-sync')
    .some(
      (other) =>
        other.effect === 'keep' &&
        other.library === sync.library &&
        other.file.role === 'production' &&
        folderOf(other.at.path) === folderOf(sync.at.path),
    )

const runsInDeployment = (sync: Linked<SchemaSync>): boolean => {
  if (sync.by === 'code') return sync.inService
  if (sync.by === 'script') return deployed.test(sync.script ?? '') && (sync.file.role === 'production' || sync.file.role === 'migration')
  return serves.test(sync.at.path) && !notServing.test(sync.at.path)
}

export const destructiveOrmSync = rule({
  id: 'destructive-orm-sync',
  check: '5.4',
  alsoServes: ['5.5', '1.6'],
  severity: 'P0',
  stage: 'stable',
  title: 'The schema is made to fit the code in production',
  why: 'Somebody renames a property; at the next start the tool drops the old column with everything in it and adds an empty one. Nobody reviewed a statement, and there is nothing to roll back to.',
  fix: 'Turn it off outside development and tests, and change the schema by migrations that are reviewed and applied before the start.',
  blindSpots: 'Options that are put together elsewhere, or that come from the environment, are not judged.',
  languages: ['java', 'typescript', 'dockerfile'],
  *judge(system) {
    for (const sync of system.facts('schema-sync'))
      if (sync.effect !== 'keep' && runsInDeployment(sync) && !isOverridden(system, sync))
        yield gapAt(sync, { severity: sync.effect === 'recreate' || sync.by !== 'code' ? 'P0' : 'P1', message: messageOf(sync) })
  },
})
