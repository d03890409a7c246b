import { stripVTControlCharacters } from 'node:util'
import type { PullRequestView } from './page/pull-request-view.ts'
import type { Reviewed } from './run-demo.ts'
import type { CheckRun, ReviewComment } from './stand-in/repository.ts'

export interface Colours {
  bold(text: string): string
  dim(text: string): string
  tone(conclusion: string, text: string): string
}

const codes: Readonly<Record<string, number>> = { success: 32, neutral: 33, failure: 31, action_required: 33 }

export const createColours = (enabled: boolean): Colours => {
  const wrap = (code: number, text: string): string => (enabled ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    bold: (text) => wrap(1, text),
    dim: (text) => wrap(2, text),
    tone: (conclusion, text) => wrap(codes[conclusion] ?? 36, text),
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Makes text of a pull request safe for a terminal: no control characters, no hidden comments, no links to a server that ends with the demo. */
const visible = (markdown: string): string =>
  stripVTControlCharacters(markdown)
    .replace(/<!--[^]*?-->/g, '')
    // eslint-disable-next-line no-control-regex -- control characters must not reach a terminal
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/<\/?(?:sub|sup|summary|details)[^>]*>/g, '')
    .replace(/\[([^\][]*)\]\(http:\/\/127\.0\.0\.1:[^)]*\)/g, '$1')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .trim()

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ')

const placeOf = (comment: ReviewComment): string => {
  if (comment.subjectType === 'file') return `${comment.path} (the file)`
  const start = comment.startLine ?? comment.originalStartLine
  const line = comment.line ?? comment.originalLine
  return `${comment.path}:${start === null || start === line ? '' : `${start}-`}${line} ${comment.side}`
}

const renderComment = (comment: ReviewComment, colours: Colours): string =>
  `  ${colours.bold(visible(placeOf(comment)))}\n${indented(visible(comment.body))}`

const heading = (text: string, colours: Colours): string => colours.bold(`── ${text} ${'─'.repeat(Math.max(3, 76 - text.length))}`)

/** Formats the App's output for a terminal: verdict, comments with path, line and side, and the check run's summary. */
export const terminalReview = (view: PullRequestView, run: CheckRun, colours: Colours): string => {
  const comments = view.pull.comments.toSorted((a, b) => a.path.localeCompare(b.path) || (a.originalLine ?? 0) - (b.originalLine ?? 0))
  return [
    heading('Verdict', colours),
    `${colours.tone(run.conclusion ?? '', `${run.name}: ${run.conclusion}`)} ${visible(run.title ?? '')}`,
    ...view.reviews.filter(({ review }) => review.body !== '').map(({ review }) => visible(review.body)),
    '',
    heading(`Comments (${comments.length})`, colours),
    ...(comments.length === 0 ? ['None.'] : comments.map((comment) => `${renderComment(comment, colours)}\n`)),
    heading('Check run', colours),
    visible(run.summary ?? ''),
    ...(run.text === null ? [] : [visible(run.text)]),
    '',
    ...(run.annotations.length === 0
      ? []
      : [
          heading(`Annotations (${run.annotations.length})`, colours),
          ...run.annotations.map(
            (note) =>
              `  ${colours.bold(visible(`${note.path}:${note.start_line}`))} ${visible(note.title ?? '')}\n${indented(visible(note.message))}`,
          ),
          '',
        ]),
  ].join('\n')
}

/** The lines of findings in the short form; the pages have the others. */
const mostLines = 5

/** Severity and title of a comment of ours, from its first line. */
const headlineOf = ({ body }: ReviewComment): string | undefined => /^\*\*(P[0-3]) · (.+?)\*\*/m.exec(body)?.slice(1, 3).join('  ')

const hasEdit = ({ body }: ReviewComment): boolean => body.includes('```suggestion')

/** The App's output in about ten lines: addresses first, then the verdict and the worst findings. */
export const terminalSummary = ({ view, run, url, pages }: Pick<Reviewed, 'view' | 'run' | 'url' | 'pages'>, colours: Colours): string => {
  const { comments } = view.pull
  const found = comments
    .flatMap((comment) => {
      const headline = headlineOf(comment)
      return headline === undefined
        ? []
        : [`  ${visible(headline)}  ${colours.dim(visible(placeOf(comment).replace(/ (?:RIGHT|LEFT)$/, '')))}`]
    })
    .toSorted()
  const edits = comments.filter(hasEdit).length
  const more = found.length - mostLines
  const rest = [
    ...(more > 0 ? [`${more} more`] : []),
    ...(edits > 0 ? [`${edits} of ${comments.length} comments ${edits === 1 ? 'has' : 'have'} an edit to apply`] : []),
  ]
  return [
    `Pull request:  ${colours.bold(url)}`,
    `Review page:   ${pages.review}`,
    `History:       ${pages.repository}`,
    `${colours.tone(run.conclusion ?? '', `${run.name}: ${run.conclusion}`)}  ${visible(run.title ?? '')}`,
    ...found.slice(0, mostLines),
    ...(rest.length > 0 ? [`  ${rest.join('; ')}`] : []),
  ].join('\n')
}
