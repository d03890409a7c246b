import { evidenceAt, gapAt, rule } from '#model/rule'

export const archiveEntryOutsideFolder = rule({
  id: 'archive-entry-outside-folder',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Archive extraction allows path traversal (zip slip)',
  why: 'An archive entry can be named `../../app/config.yml`. Extracting it overwrites any file that this process can write, including configuration and programs. A user who can upload an archive can run code here.',
  fix: 'Normalise the resulting path and reject it unless it is inside the folder: `target.normalize().startsWith(folder)` in Java, `filepath.IsLocal(name)` in Go.',
  blindSpots: 'Any comparison of a normalised path counts as a check, and so does any function named like a path check.',
  languages: ['go', 'java'],
  *judge(system) {
    for (const entry of system.facts('archive-entry')) {
      if (!entry.inService) continue
      if (entry.checkedAt) yield { ...evidenceAt(entry, 'entry paths are validated', entry.checkedAt), checks: [] }
      else
        yield gapAt(entry, {
          message: `\`${entry.callee}\` uses an archive entry's name as a path, unchecked. A name with \`..\` writes outside the folder.`,
        })
    }
  },
})
