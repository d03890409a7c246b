import type { Pipeline, StepScript } from '#model/facts/documents/pipeline'
import type { Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { holdsOutsideText, isOutsideText } from '#models/pipelines/contexts'
import { leavesOf, runsOf, stepsOf, type JobRun, type Leaf } from './runs.ts'

/** A script that an outsider's text is written into. */
export interface OutsideScript {
  readonly run: JobRun
  readonly file: Linked<Pipeline>
  readonly at: Span
  /** The property that holds the text: `github.event.issue.title`. */
  readonly text: string
  /** What the script inserts, if it is not the text itself: `env.TITLE`. */
  readonly through?: string
  readonly language: StepScript['language']
}

/** JSON is a literal of JavaScript, unless it is within another one. */
const isOutside = ({ path, isJson, isOutside: given }: Leaf, run: JobRun, language: StepScript['language'], isQuoted: boolean): boolean =>
  !(isJson && language === 'javascript' && !isQuoted) &&
  (given === true || isOutsideText(path, run.event) || (isJson && holdsOutsideText(path, run.event)))

/** A run of a push holds the text of commits that a person with rights accepted; of the others, an outsider starts the run. */
const isExposed = ({ access, event, secrets, rights }: JobRun): boolean =>
  event === 'push' ? secrets.length > 0 || rights.write === 'strong' : access === 'yes' && (secrets.length > 0 || rights.write !== 'none')

/** Scripts that a run builds from text of an outsider while the job holds rights. */
export function* outsideScripts(system: System): Generator<OutsideScript> {
  const seen = new Set<string>()
  for (const run of runsOf(system)) {
    if (!isExposed(run)) continue
    for (const { step, scope, file, access } of stepsOf(system, run)) {
      if (!step.script || (run.event !== 'push' && access !== 'yes')) continue
      const { language } = step.script
      for (const { at, sources, isQuoted } of step.script.inserted)
        for (const source of sources) {
          const leaf = leavesOf(source, scope).find((one) => isOutside(one, run, language, isQuoted === true))
          const key = [file.at.path, step.at.startLine, source.path].join('\0')
          if (!leaf || seen.has(key)) continue
          seen.add(key)
          yield { run, file, at, text: leaf.path, language, ...(leaf.path !== source.path && { through: source.path }) }
        }
    }
  }
}
