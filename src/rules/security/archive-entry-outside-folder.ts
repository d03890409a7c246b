import { evidenceAt, gapAt, rule } from '#model/rule'

export const archiveEntryOutsideFolder = rule({
  id: 'archive-entry-outside-folder',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Archive that writes where it likes',
  why: 'An entry of an archive may be called `../../app/config.yml`: unpacking it overwrites whatever this process may write, its configuration and its programs included. Whoever can upload an archive then runs code here.',
  fix: 'Bring the resulting path into its plain form and refuse it unless it still lies below the folder (`target.normalize().startsWith(folder)`).',
  blindSpots: 'Any comparison of a normalised path, and any function whose name says that it checks one, counts as a check.',
  languages: ['go', 'java'],
  *judge(system) {
    for (const entry of system.facts('archive-entry')) {
      if (!entry.inService) continue
      if (entry.checkedAt) yield { ...evidenceAt(entry, 'the path of each entry is looked at', entry.checkedAt), checks: [] }
      else
        yield gapAt(entry, {
          message: `\`${entry.callee}\` takes the name of an archive's entry into a path as it is: a name with \`..\` in it leads out of the folder.`,
        })
    }
  },
})
