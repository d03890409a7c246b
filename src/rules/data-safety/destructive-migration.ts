import { evidenceAt, gapAt, rule } from '#model/rule'
import { groupBy } from '#system/group'
import { addedMigrations } from '#system/migrations'
import { isOutOfUse } from '#system/data-use'
import { dataLosses, type DataLoss } from '#system/data-loss'
import type { Place } from '#model/source-file'

type Losses = readonly [DataLoss, ...DataLoss[]]

const placeText = (at: Place): string => `${at.path}:${at.startLine}`

const nameOf = ({ change, column }: DataLoss): string => (column === undefined ? `\`${change.table}\`` : `\`${change.table}.${column}\``)

const thing = ([first, ...others]: Losses): string => {
  const more = others.slice(0, 6).map((loss) => `${nameOf(loss)} (line ${loss.change.at.startLine})`)
  const rest = others.length > more.length ? ` and ${others.length - more.length} more` : ''
  return `${first.column === undefined ? 'table' : 'column'} ${nameOf(first)}${more.length > 0 ? `, and also ${more.join(', ')}${rest}` : ''}`
}

/** What the version that runs while the migration is applied does with it. */
const useOf = (use: DataLoss['before']): string => {
  if (use.state !== 'used') return ''
  const where = `(${placeText(use.at)} at the merge base)`
  if (use.by === 'statement') return `the running version names it in a statement ${where}`
  if (use.by === 'queried') return `the version that runs while the migration is applied queries it ${where}`
  if (use.by === 'mapped')
    return `the version that runs while the migration is applied has a model of it, though no query of it was found ${where}`
  return `in the version that runs while the migration is applied its model names it in every query that does not choose its fields ${where}`
}

const messageOf = (losses: Losses): string => {
  const [{ change, before, after, safeguard, isRemade }] = losses
  if (isEmptying(change))
    return `Every row of ${losses.map(nameOf).slice(0, 6).join(', ')} from before this change is deleted${change.cascade ? ', and with CASCADE those of every table that refers to it' : ''}; neither a copy nor a precondition was found in this migration.`
  const goes = `This drops ${thing(losses)}${change.cascade ? ' with everything that depends on it (CASCADE)' : ''}`
  const copied = safeguard ? ` (${safeguard.note})` : ''
  if (isRemade)
    return `${goes}${copied} and makes it anew under the same name: the values that it has are lost${before.state === 'used' ? `, and ${useOf(before)}` : ''}.`
  if (after.state === 'used' && (after.by === 'view' || after.by === 'routine' || after.by === 'trigger'))
    return `${goes}${copied}, but a ${after.by === 'routine' ? 'function' : after.by} of the database still uses it (${placeText(after.at)}).`
  if (after.state === 'used') return `${goes}${copied}, but the code of this very change still uses it (${placeText(after.at)}).`
  if (before.state === 'used') return `${goes}${copied} in the same release that stops using it: ${useOf(before)}.`
  return `${goes}, which was there before this change; whether running code still uses it could not be told, and no copy was found.`
}

const isEmptying = ({ operation }: DataLoss['change']): boolean => operation === 'truncate' || operation === 'delete-rows'

/** A drop that running code survives is the last step of a plan; one that it does not survive is this rule's. */
const isInUse = ({ before, after }: DataLoss): boolean => before.state === 'used' || after.state === 'used'

/** What nothing tells of: neither a model, nor the migration that made it, in a dialect that is known; or what its own name tells to be put aside. */
const isUntold = (loss: DataLoss): boolean =>
  !isInUse(loss) &&
  loss.before.state === 'unknown' &&
  !(
    loss.existed &&
    loss.column === undefined &&
    !isOutOfUse(loss.change.table) &&
    (loss.migration.dialect === 'postgres' || loss.migration.dialect === 'mysql')
  )

const severityOf = (loss: DataLoss): 'P0' | 'P1' | 'P2' => {
  if (isEmptying(loss.change)) return loss.existed ? 'P1' : 'P2'
  if (!isInUse(loss)) return 'P2'
  const isOnlyMapped = loss.after.state !== 'used' && loss.before.state === 'used' && loss.before.by === 'mapped'
  return isOnlyMapped ? 'P2' : loss.safeguard ? 'P1' : 'P0'
}

export const destructiveMigration = rule({
  id: 'destructive-migration',
  check: '5.4',
  alsoServes: ['5.1', '5.2', '5.5'],
  severity: 'P0',
  stage: 'stable',
  title: 'Migration destroys data that is in use',
  why: 'The migration runs while the old version still serves: its queries fail on what is gone until the rollout ends. Rolling back the code does not bring the data back, so there is no way back but a restore.',
  fix: 'Split it over two releases: first one that no longer reads or writes it (in an ORM: out of the model, or marked ignored), and only when that runs everywhere a migration that drops it, after a copy or a backup that was tried.',
  blindSpots:
    'Use comes from models, query builders and SQL that the repository writes out. Statements that other files put together, libraries that receive the client, and other services on the same database are not seen.',
  languages: ['go', 'java', 'python', 'typescript', 'sql'],
  *judge(system, change) {
    const open: DataLoss[] = []
    for (const loss of dataLosses(system, change, addedMigrations(system, change))) {
      if (isUntold(loss)) continue
      const isPlanned = !isEmptying(loss.change) && !isInUse(loss) && (loss.before.state === 'unused' || loss.safeguard !== undefined)
      if (isPlanned || (loss.safeguard && isEmptying(loss.change)))
        yield evidenceAt(loss.change, loss.safeguard?.note ?? 'the version before this change no longer uses it', loss.safeguard?.change.at)
      else open.push(loss)
    }
    // What goes by one migration for one reason is one finding.
    const reasonOf = ({ column, before, after, isRemade, safeguard }: DataLoss): unknown => [
      column === undefined,
      before.state,
      before.state === 'used' && before.by,
      after.state,
      isRemade,
      safeguard === undefined,
    ]
    for (const losses of groupBy(open, (loss) =>
      JSON.stringify([loss.change.at.path, isEmptying(loss.change), severityOf(loss), reasonOf(loss)]),
    ))
      yield gapAt(losses[0].change, { severity: severityOf(losses[0]), message: messageOf(losses) })
  },
})
