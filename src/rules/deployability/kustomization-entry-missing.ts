import { gapAt, rule } from '#model/rule'
import { placeOfChange } from '#change/place-of-change'
import type { System } from '#model/system'
import { missingEntries } from '#system/deployment/overlays'

export const kustomizationEntryMissing = rule({
  id: 'kustomization-entry-missing',
  check: '1.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Kustomization refers to a missing file',
  why: '`kustomize build` fails, so nothing of this overlay can be deployed, a hotfix or a rollback included.',
  fix: 'Add the file, or remove the entry.',
  blindSpots:
    'Does not know files that a step of the pipeline makes before the deploy. Files of variables are left out for that reason, and kustomizations whose resources are all in a folder above instead.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const { overlay, path, at, isCopied } of missingEntries(system)) {
      const entry = { path: overlay.at.path, startLine: at.startLine, endLine: at.endLine }
      const isRemoved =
        change !== undefined &&
        change.base.files.has(overlay.at.path) &&
        !isMissing(change.base, overlay.at.path, path) &&
        !placeOfChange(change, { head: [entry] })
      if (isCopied && !isRemoved) continue
      const place = isRemoved ? entry : placeOfChange(change, { head: [entry] })
      if (!place) continue
      yield {
        ...gapAt(overlay, {
          subject: `entry ${path}`,
          message: `${isRemoved ? `This change removes \`${path}\`, which this kustomization still takes` : `This kustomization takes \`${path}\`, which is not in the repository`}. \`kustomize build\` fails.`,
        }),
        at: place,
      }
    }
  },
})

const isMissing = (system: System, overlay: string, path: string): boolean =>
  missingEntries(system).some((one) => one.overlay.at.path === overlay && one.path === path)
