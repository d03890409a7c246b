import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { hideSecrets } from '#facts/secrets/hide-secrets'
import { escapeControl, escapeControlInLines } from '#report/texts/escape-control'
import { count } from '#report/formats/outline'
import { applyEdits, readyEdits } from '#review/edits/apply-edits'
import { printConfigurationNotes } from '../judging/judge-change.ts'
import { reviewLocal, type ReviewOptions } from './review-command.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeGuarded } from '../output/write-guarded.ts'

export interface FixOptions extends Omit<ReviewOptions, 'format' | 'head'> {
  /** Print the edits and write nothing. */
  readonly dryRun?: boolean
}

const withoutSecrets = (path: string, before: string, after: string, shown: string): string =>
  hideSecrets([
    { path, text: before },
    { path, text: after },
  ])?.text(shown) ?? shown

/** `readiness fix`: makes the edits of a review of the working tree; gives the exit code. */
export const runFix = (options: FixOptions, terminal: Terminal): Promise<number> =>
  reviewLocal({ ...options, format: 'terminal' }, terminal, async (judged, _, root, { change, blobs }) => {
    const edits = readyEdits(judged.review.findings)
    const open = judged.review.findings.filter(({ state, stage }) => state === 'new' && stage === 'stable')
    const edited = [...edits.values()].reduce((sum, { length }) => sum + length, 0)
    const reviewed = new Map(change.head.entries.flatMap(({ path, blob }) => (edits.has(path) ? [[path, blob] as const] : [])))
    const texts = await blobs.read([...reviewed.values()])
    for (const [path, own] of edits) {
      const file = join(root, path)
      const before = await readFile(file, 'utf8')
      const text = texts.get(reviewed.get(path) ?? '')
      if (text?.kind !== 'text' || text.text !== before) throw new UsageError(`${path} changed during the review: run the command again.`)
      const after = applyEdits(
        before,
        own.map(({ suggestion }) => suggestion),
      )
      if (after === undefined) continue
      if (options.dryRun) {
        const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 })
        const lines = withoutSecrets(path, before, after, patch.slice(patch.indexOf('---')))
          .trimEnd()
          .split('\n')
        terminal.print(lines.map((line) => escapeControlInLines(line.replace(/\r$/, ''))).join('\n'))
      } else {
        await writeGuarded(file, after, { guarded: [root] })
        for (const { finding } of own)
          terminal.print(escapeControl(`${path}:${finding.suggestion?.at.startLine} ${finding.title} (${finding.ruleId})`))
      }
    }
    const rest = open.length - edited
    const done = options.dryRun ? 'would be made' : 'made'
    terminal.print(
      [
        edited === 0 ? 'No edit to make.' : `${count(edited, 'edit')} ${done} in ${count(edits.size, 'file')}.`,
        ...(rest > 0 ? [`${count(rest, 'finding')} without an edit: see \`readiness review\`.`] : []),
      ].join(' '),
    )
    printConfigurationNotes(judged, terminal)
    return 0
  })
