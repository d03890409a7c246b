import { posix } from 'node:path'
import type { Pipeline, PipelineStep } from '#model/facts/documents/pipeline'
import type { Linked, System } from '#model/system'
import { checkout, storesCredentialsInFolder, upload, uploadsHiddenFiles } from '#models/pipelines/actions'
import { runsOf, type JobRun } from './runs.ts'

/** An upload that contains the credentials of a checkout. */
export interface UploadedCredentials {
  readonly run: JobRun
  readonly file: Linked<Pipeline>
  readonly checkout: PipelineStep
  readonly upload: PipelineStep
  /** The checkout uses a secret in place of the token of the run. */
  readonly secret?: string
}

const inputOf = (step: PipelineStep, name: string): string | undefined => step.inputs.find((one) => one.name.toLowerCase() === name)?.text

const isTrue = (text: string | undefined): boolean => /^true$/i.test(text ?? '')

/** The folders that an upload contains as a whole; none if it leaves some files out. */
const uploadedFolders = (step: PipelineStep): readonly string[] => {
  const lines = (inputOf(step, 'path') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.some((line) => line.startsWith('!'))) return []
  return lines.map((line) =>
    posix.normalize(line.replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?/, './').replace(/\/?\*\*?(\/\*)?$/, '') || '.').replace(/\/$/, ''),
  )
}

const isCovered = (folder: string, by: readonly string[]): boolean =>
  by.some((one) => one === '.' || folder === one || folder.startsWith(`${one}/`))

/** Uploads of whole checkouts with the credentials in them. */
export function* uploadedCredentials(system: System): Generator<UploadedCredentials> {
  const seen = new Set<PipelineStep>()
  for (const run of runsOf(system)) {
    const stored: PipelineStep[] = []
    for (const step of run.job.steps) {
      if (!step.uses) continue
      if (step.uses.name === checkout) {
        const keeps = inputOf(step, 'persist-credentials') ?? 'true'
        if (isTrue(keeps) && storesCredentialsInFolder(step.uses) === true) stored.push(step)
        continue
      }
      if (step.uses.name !== upload || seen.has(step)) continue
      if (!isTrue(inputOf(step, 'include-hidden-files')) && uploadsHiddenFiles(step.uses) !== true) continue
      const folders = uploadedFolders(step)
      const found = stored.find((one) => isCovered(posix.normalize(inputOf(one, 'path') ?? '.'), folders))
      const [secret] = found?.secrets ?? []
      if (!found || (secret === undefined && run.rights.write === 'none')) continue
      seen.add(step)
      yield { run, file: run.file, checkout: found, upload: step, ...(secret !== undefined && { secret }) }
    }
  }
}
