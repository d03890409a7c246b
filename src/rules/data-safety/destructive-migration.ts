import { evidenceAt, gapAt, rule } from '#model/rule'
import { contractions, guardedLosses } from '#system/migrations/kept-migrations'
import { groupBy } from '#system/naming/group'
import { addedMigrations } from '#system/migrations/migrations'
import { isExpendable, isOutOfUse } from '#system/data/data-use'
import { dataLosses, type DataLoss } from '#system/data/data-loss'
import type { Place } from '#model/source-file'

type Losses = readonly [DataLoss, ...DataLoss[]]

const placeText = (at: Place): string => `${at.path}:${at.startLine}`

const nameOf = ({ change, column }: DataLoss): string => (column === undefined ? `\`${change.table}\`` : `\`${change.table}.${column}\``)

const thing = ([first, ...others]: Losses): string => {
  const more = others.slice(0, 6).map((loss) => `${nameOf(loss)} (line ${loss.change.at.startLine})`)
  const rest = others.length > more.length ? ` and ${others.length - more.length} more` : ''
  return `${first.column === undefined ? 'table' : 'column'} ${nameOf(first)}${more.length > 0 ? `, plus ${more.join(', ')}${rest}` : ''}`
}

/** What happens to the running version: the one that serves while the migration is applied. */
const useOf = (use: DataLoss['before']): string => {
  if (use.state !== 'used') return ''
  const where = `(${placeText(use.at)} at the merge base)`
  if (use.by === 'statement') return `a statement of the running version fails ${where}`
  if (use.by === 'queried') return `queries of the running version fail ${where}`
  if (use.by === 'mapped') return `the running version still has a model for it ${where}, although no query was found`
  return `every query of the running version that does not select specific fields fails ${where}`
}

const messageOf = (losses: Losses): string => {
  const [{ change, before, after, safeguard, isRemade }] = losses
  if (losses[0].part === 'values')
    return `This migration sets ${losses.map(nameOf).slice(0, 6).join(', ')} to NULL in every row. Neither a copy of the values nor a check before the statement was found in this migration.`
  if (losses[0].part === 'ends')
    return `This migration puts the values of ${losses.map(nameOf).slice(0, 6).join(', ')} through \`${change.cuts?.by ?? ''}\` while it changes the type. What that cuts off is lost in every row. Neither a copy of the values nor a check was found in this migration.`
  if (losses[0].part === 'duplicates')
    return `This migration deletes rows of ${losses.map(nameOf).slice(0, 6).join(', ')} that share a key with another row, so that the key can be unique. What else these rows hold is lost, and no copy of them was found.`
  if (isEmptying(change))
    return `This migration deletes every existing row of ${losses.map(nameOf).slice(0, 6).join(', ')}${change.cascade ? ' and, with CASCADE, of every table that references it' : ''}. Neither a copy of the rows nor a check before the deletion was found in this migration.`
  const goes = `This migration drops ${thing(losses)}${change.cascade ? ' and everything that depends on it (CASCADE)' : ''}`
  const copied = safeguard ? ` (${safeguard.note})` : ''
  if (isRemade)
    return `${goes}${copied} and recreates it empty under the same name.${before.state === 'used' ? ` Until the rollout ends, ${useOf(before)}.` : ''}`
  if (after.state === 'used' && (after.by === 'view' || after.by === 'routine' || after.by === 'trigger'))
    return `${goes}${copied}, but a database ${after.by === 'routine' ? 'function' : after.by} still uses it (${placeText(after.at)}).`
  if (after.state === 'used')
    return `${goes}${copied}, but the new version still uses it (${placeText(after.at)}). Queries that name it fail once the migration has run.`
  if (before.state === 'used') return `${goes}${copied} in the same release that stops using it. Until the rollout ends, ${useOf(before)}.`
  if (losses[0].movedTo !== undefined)
    return `${goes} as soon as it is copied to \`${losses[0].movedTo}\`, which did not exist before. The running version can only use the original, and nothing checks that every value was copied.`
  return `${goes}, which existed before this change. Whether running code still uses it could not be determined, and no copy was found.`
}

const onlyBackup = 'Rolling back the code does not restore the data; only a backup does.'

const riskOf = ([{ column, before, after, isRemade, movedTo }]: Losses): string => {
  const it = column === undefined ? 'table' : 'column'
  if (isRemade) return `Everything that the ${it} holds is lost, and the new version starts with empty values. ${onlyBackup}`
  if (after.state === 'used') return `Requests that need the ${it} fail until a corrected version is deployed. ${onlyBackup}`
  if (before.state === 'used' || movedTo !== undefined)
    return `The migration runs while the previous version still serves traffic, and its queries fail until the rollout ends. ${onlyBackup}`
  return `If running code still uses the ${it}, the queries of that code fail once the migration has run. ${onlyBackup}`
}

const fixOf = ([{ column, before, after, isRemade, movedTo }]: Losses): string => {
  const it = column === undefined ? 'table' : 'column'
  if (isRemade) return `Change the ${it} in place, or copy its data into the new one before the old one is dropped.`
  if (after.state === 'used')
    return `First remove the use at ${placeText(after.at)}. Drop the ${it} in a later release, when no running version uses it.`
  if (before.state === 'used')
    return `Stop using the ${it} in this release, and drop it in a later one, when no running version uses it. Copy the data or test the backup first.`
  if (movedTo !== undefined)
    return `Keep the ${it} in this release. Drop it in a later one, when every running version uses \`${movedTo}\`, and stop that migration if a value is missing there.`
  return `Check that no running code uses the ${it}. Copy the data or test the backup before dropping the ${it}.`
}

/** The running version keeps working on an emptied table; only its rows are lost. */
const emptying = {
  risk: 'Once the migration has run, users miss their data. Rolling back the code does not restore the rows; only a backup does.',
  fix: 'Copy the rows to another table or test the backup first, and restrict the statement to the rows that must go.',
}

/** Only what is longer, or more exact, than the new type loses something. */
const cutting = {
  risk: 'Once the migration has run, users find cut texts and rounded numbers. The way back restores the type, and not the values; only a backup does.',
  fix: 'Leave the function out, so that the migration fails if a value does not fit. Or copy the column to another one first.',
}

/** Which of several rows stays is a choice that the statement makes for all users. */
const merging = {
  risk: 'Rows with the same key may differ in other columns, and other tables may refer to those that go. Rolling back the code does not restore them; only a backup does.',
  fix: 'Copy the rows to another table before they are deleted, and move what refers to them to the row that stays.',
}

const isEmptying = ({ operation }: DataLoss['change']): boolean =>
  operation === 'truncate' || operation === 'delete-rows' || operation === 'update-rows' || operation === 'change-type'

/** A drop that running code survives is the last step of a planned removal. This rule reports the others. */
const isInUse = ({ before, after }: DataLoss): boolean => before.state === 'used' || after.state === 'used'

/** Its copy is new, so that the running version can only use the original, although no statement of it is known. */
const isMoved = ({ movedTo, before }: DataLoss): boolean => movedTo !== undefined && before.state === 'unknown'

/** Neither models nor statements tell whether the table is used: dropping it may be the last step of a planned removal. */
const hasUnknownUse = (loss: DataLoss): boolean =>
  !isEmptying(loss.change) &&
  !loss.isRemade &&
  !isInUse(loss) &&
  !isMoved(loss) &&
  loss.before.state === 'unknown' &&
  !takesOthersAlong(loss)

/** CASCADE removes what refers to the table as well, whether or not its author knew of it: no sign of a planned removal. */
const takesOthersAlong = ({ change, existed, safeguard }: DataLoss): boolean =>
  change.cascade === true && existed && safeguard === undefined

/** The new version queries a model with the name of the dropped table, which may be another table: wrong at first sight. */
const isUsedByName = ({ column, after }: DataLoss): boolean => column === undefined && after.state === 'used' && after.by === 'queried'

/**
 * Too little is known to report it: the table may not exist, or its name marks it as out of use. A statement without IF EXISTS fails if there
 * is no such table.
 */
const isUntold = (loss: DataLoss): boolean =>
  !((loss.part === 'values' || loss.part === 'ends') && loss.existed) &&
  !isInUse(loss) &&
  !isMoved(loss) &&
  loss.before.state === 'unknown' &&
  !((loss.existed || !loss.change.ifExists) && loss.column === undefined && !isOutOfUse(loss.change.table))

/** The consequence decides: rows without a copy are gone, whatever is known about their use. */
const severityOf = ({ change, existed, before, safeguard, part }: DataLoss): 'P0' | 'P1' | 'P2' => {
  if (part === 'duplicates' || part === 'ends') return 'P1'
  if (isEmptying(change)) return isExpendable(change.table) ? 'P2' : existed ? 'P0' : 'P1'
  return safeguard || (!existed && before.state === 'unknown') ? 'P1' : 'P0'
}

export const destructiveMigration = rule({
  id: 'destructive-migration',
  check: '5.4',
  alsoServes: ['5.1', '5.2', '5.5'],
  severity: 'P0',
  stage: 'stable',
  title: 'Migration destroys data',
  why: 'The migration runs while the previous version still serves traffic, and queries of that version may fail until the rollout ends. Rolling back the code does not restore the data; only a backup does.',
  fix: 'Split the removal over two releases. First stop reading and writing the table or column (in an ORM, remove it from the model or mark it ignored). Drop it in a later migration once that version runs everywhere, after a copy or a tested backup.',
  blindSpots:
    'Usage comes from models, query builders and SQL that the repository contains in full. Statements assembled across files, libraries that receive the client, and other services on the same database are not detected. A drop whose use could not be determined, or is known only by a query of a model with the same name in the new version, is reported as a preview.',
  languages: ['go', 'java', 'python', 'typescript', 'sql'],
  *judge(system, change) {
    if (!change) {
      for (const { loss, guard } of guardedLosses(system))
        yield { ...evidenceAt(loss, `\`${loss.table}\` loses data only if this check passes`, guard.at), checks: ['5.4'] }
      for (const drop of contractions(system))
        yield {
          ...evidenceAt(
            drop,
            `drops \`${drop.columns.join(', ')}\` after earlier migrations added and filled another column of \`${drop.table}\``,
          ),
          checks: ['5.2'],
        }
    }
    const open: DataLoss[] = []
    for (const loss of dataLosses(system, change, addedMigrations(system, change))) {
      if (isUntold(loss)) continue
      const isPlanned =
        !isEmptying(loss.change) && !isInUse(loss) && !isMoved(loss) && (loss.before.state === 'unused' || loss.safeguard !== undefined)
      if (isPlanned || (loss.safeguard && isEmptying(loss.change)))
        yield {
          ...evidenceAt(loss.change, loss.safeguard?.note ?? 'the previous version no longer uses it', loss.safeguard?.change.at),
          checks: ['5.4', '5.2'],
        }
      else open.push(loss)
    }
    // Losses in one migration for the same reason are one finding.
    const reasonOf = ({ column, before, after, isRemade, safeguard, part, movedTo }: DataLoss): unknown => [
      column === undefined,
      part,
      before.state,
      before.state === 'used' && before.by,
      after.state,
      isRemade,
      safeguard === undefined,
      movedTo,
    ]
    for (const losses of groupBy(open, (loss) =>
      JSON.stringify([loss.change.at.path, isEmptying(loss.change), severityOf(loss), reasonOf(loss)]),
    ))
      yield gapAt(losses[0].change, {
        ...(hasUnknownUse(losses[0]) || isUsedByName(losses[0]) ? { stage: 'preview' } : {}),
        severity: severityOf(losses[0]),
        // What the new version still names fails for certain; that its values are gone comes on top.
        ...(losses[0].after.state === 'used' && !isEmptying(losses[0].change) && { check: '5.1' as const }),
        message: messageOf(losses),
        ...(losses[0].change.cuts && { at: losses[0].change.cuts.at }),
        ...(losses[0].part === 'duplicates'
          ? merging
          : losses[0].part === 'ends'
            ? cutting
            : isEmptying(losses[0].change)
              ? emptying
              : { risk: riskOf(losses), fix: fixOf(losses) }),
      })
  },
})
