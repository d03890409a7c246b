import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

export const archiveEntryOutsideFolder = rule({
  id: 'archive-entry-outside-folder',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Archive extraction allows path traversal (zip slip)',
  why: 'An archive entry can be named `../../app/config.yml`. Extracting it overwrites any file that this process can write, including configuration and programs. A user who can upload an archive can run code here.',
  fix: 'Normalize the resulting path, and reject the entry unless the path is inside the folder.',
  blindSpots: 'Any comparison of a normalised path counts as a check, and so does any function named like a path check.',
  languages: ['go', 'java'],
  *judge(system) {
    for (const entry of system.facts('archive-entry')) {
      if (!entry.inService) continue
      if (entry.checkedAt) yield { ...evidenceAt(entry, 'entry paths are validated', entry.checkedAt), checks: [] }
      else
        yield gapAt(entry, {
          fix: inLanguage(entry.at.path, {
            java: 'Compare normalized paths before writing: throw an exception unless the path of the new file starts with the path of the folder (`Path.normalize()`, `Path.startsWith()`).',
            go: 'Reject the entry unless its name stays inside the folder: `if !filepath.IsLocal(entry.Name) { return … }`.',
          }),
          removed: `the check that kept \`${entry.callee}\` inside its folder`,
          message: `\`${entry.callee}\` uses an archive entry's name as a path without a check. An entry with \`..\` in its name is written outside the folder.`,
        })
    }
  },
})
