import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

export const archiveEntryOutsideFolder = rule({
  id: 'archive-entry-outside-folder',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Archive extraction allows path traversal (zip slip)',
  why: 'A crafted archive can overwrite files that this process may write, such as configuration or scripts. In the worst case, a user who uploads an archive can run code here.',
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
          message: `\`${entry.callee}\` uses an archive entry's name as a path without a check. An entry named \`../…\` can create files or folders outside the target folder.`,
        })
    }
  },
})
