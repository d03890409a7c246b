import { evidenceAt, rule } from '#model/rule'
import { lostRehearsals, rehearsalsLostElsewhere } from '#change/data/lost-rehearsals'

export const migrationRehearsalRemoved = rule({
  id: 'migration-rehearsal-removed',
  check: '5.6',
  alsoServes: ['5.4', '5.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Dry run of the migration removed',
  why: 'A migration that fails half-way, or waits for a lock, is now noticed only in production.',
  fix: 'Restore the step before the one that applies the migrations, or run it in a job that this one needs.',
  blindSpots: 'Reports only rehearsals that a change removes. A rehearsal that another repository or a person runs is not seen.',
  languages: ['actions'],
  *judge(system, change) {
    if (!change) {
      for (const fact of system.facts('migration-command'))
        if (fact.effect === 'backs-up' && fact.file.role !== 'test')
          yield { ...evidenceAt(fact, `\`${fact.command}\` backs the data up`), checks: ['5.4'] }
        else if (fact.effect === 'verifies' && fact.file.role !== 'test')
          yield { ...evidenceAt(fact, `\`${fact.command}\` checks the data`), checks: ['5.7'] }
        else if (fact.effect === 'rehearses' && fact.file.role !== 'test')
          yield evidenceAt(fact, `\`${fact.command}\` rehearses the migration`)
      return
    }
    for (const { fact, headLine, path, applies } of lostRehearsals(system, change))
      yield {
        kind: 'gap',
        at: { path, startLine: headLine, endLine: headLine },
        subject: fact.subject,
        within: '',
        message: `This change removes \`${fact.command}\`, which tried the migration out. \`${applies.command}\` (line ${applies.at.startLine}) now runs without it.`,
      }
    for (const { fact, headLine, path, applies, newMigration } of rehearsalsLostElsewhere(system, change))
      yield {
        kind: 'gap',
        at: { path, startLine: headLine, endLine: headLine },
        subject: fact.subject,
        within: '',
        ...(newMigration === undefined && { stage: 'preview' as const }),
        message: `This change removes \`${fact.command}\`, which tried migrations out. ${newMigration === undefined ? (applies ? `\`${applies.command}\` in \`${applies.at.path}\` applies the next one without it.` : 'Nothing tries the next one out.') : `Nothing tries out \`${newMigration}\`, which it adds.`}`,
        fix: 'Restore the step, and run it before a migration is applied.',
      }
    for (const { fact, headLine, path, applies } of lostRehearsals(system, change, 'verifies'))
      yield {
        kind: 'gap',
        at: { path, startLine: headLine, endLine: headLine },
        subject: fact.subject,
        within: '',
        check: '5.7',
        stage: 'preview',
        title: 'Check of the data after the migration removed',
        message: `This change removes \`${fact.command}\`, which checked the data after \`${applies.command}\` (line ${applies.at.startLine}). Nothing does so now.`,
        risk: 'A migration that loses or mixes up rows passes the pipeline, and the service writes new data over it before anyone notices.',
        fix: 'Restore the step behind the one that applies the migrations, and let the job fail when it finds wrong rows.',
      }
    for (const { fact, headLine, path, applies } of lostRehearsals(system, change, 'backs-up'))
      yield {
        kind: 'gap',
        at: { path, startLine: headLine, endLine: headLine },
        subject: fact.subject,
        within: '',
        check: '5.4',
        severity: 'P1',
        title: 'Backup before the migration removed',
        message: `This change removes \`${fact.command}\`. \`${applies.command}\` (line ${applies.at.startLine}) now changes the data without a copy of it.`,
        risk: 'If a migration deletes or overwrites rows by mistake, the newest copy is as old as the last regular backup.',
        fix: 'Restore the backup before the step that applies the migrations, or say in the pull request what replaces it.',
      }
  },
})
