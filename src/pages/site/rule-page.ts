import { areaTitles } from '#model/check'
import { checks } from '#model/checks'
import type { Example, ExampleLanguage, ExplainedRule, Rule } from '#model/rule'
import { languageTitles } from '#report/texts/language-titles'
import { areaOf } from '#report/texts/listings'
import { labelOfRule } from '#report/formats/outline'
import { coloured } from '../parts/code-colours.ts'
import { html, type Html, type Part } from '../html.ts'
import { layout, type Frame } from '../layout.ts'
import { prose } from '../parts/prose.ts'

const marker = /(?<![ \t])[ \t]*(?:\/\/|#|--|<!--|\/\*)\s*<- finding\s*(?:(?:-->|\*\/)[ \t]*)?$/

/** A file name for examples without one: it decides the colours. Absent where there is no grammar. */
const fileNames: Readonly<Partial<Record<ExampleLanguage, string>>> = {
  typescript: 'example.ts',
  python: 'example.py',
  go: 'example.go',
  java: 'Example.java',
  sql: 'example.sql',
  kubernetes: 'example.yaml',
  compose: 'compose.yaml',
  dockerfile: 'Dockerfile',
  cloudformation: 'template.yaml',
  actions: 'workflow.yaml',
}

/** The text of an example, with the reported lines highlighted in place of their marker. */
const code = (path: string, text: string, label: string): Html => {
  const lines = text.replace(/^\n+/, '').trimEnd().split('\n')
  const shown = coloured(
    path,
    lines.map((line) => line.replace(marker, '')),
  )
  return html`<pre class="frame" tabindex="0" aria-label="${label}"><code>${lines.map((line, index): Part => {
    const start = index === 0 ? '' : '\n'
    return marker.test(line)
      ? html`${start}<span class="marked"><span class="visually-hidden">reported: </span>${shown[index]}</span>`
      : html`${start}${shown[index]}`
  })}</code></pre>`
}

const files = (texts: Readonly<Record<string, string>>, note: string): readonly Html[] =>
  Object.entries(texts).map(
    ([path, text]) =>
      html`<p class="small"><code>${path}</code>${note}</p>
        ${text.trim() === '' ? html`<p class="small muted">(empty)</p>` : code(path, text, path)}`,
  )

const example = (language: ExampleLanguage, shown: Example, label: string): Html =>
  typeof shown === 'string'
    ? code(fileNames[language] ?? '', shown, label)
    : html`${shown.title !== undefined && html`<p><em>${shown.title}</em></p>`}${files(shown.base ?? {}, ' before')}${files(shown.files, shown.base ? ' after' : '')}`

/** A language's reported examples that are shown without a click: a rule can have dozens. */
const shownAtOnce = 2

const examplesIn = (rule: ExplainedRule, language: ExampleLanguage): Html | undefined => {
  const examples = rule.examples[language]
  if (!examples) return undefined
  const id = `examples-${language}`
  const reported = examples.bad.map((each, index) => example(language, each, `Reported, example ${index + 1}`))
  return html`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${languageTitles[language]}</h2>
    <h3>Reported</h3>
    ${reported.slice(0, shownAtOnce)}
    ${
      reported.length > shownAtOnce &&
      html`<details>
        <summary>More reported (${reported.length - shownAtOnce})</summary>
        ${reported.slice(shownAtOnce)}
      </details>`
    }
    <details>
      <summary>Not reported (${examples.good.length})</summary>
      ${examples.good.map((each, index) => example(language, each, `Not reported, example ${index + 1}`))}
    </details>
  </section>`
}

const shownAt = ({ stage, summaryOnly }: Rule): string =>
  stage === 'preview' || summaryOnly ? 'in the summary' : 'at the line, and in the summary'

/** One rule, from the same data as its page under docs/rules. */
export const rulePage = (frame: Frame, rule: ExplainedRule): string => {
  const served = checks.filter(({ id }) => id === rule.check || rule.alsoServes?.includes(id))
  const area = areaOf(rule.check)
  const { languages } = rule
  return layout(frame, {
    title: rule.title,
    section: 'rules',
    body: html`<p class="crumbs"><a href="/rules">Rules</a> / <a href="/rules?area=${area}">${areaTitles[area]}</a></p>
      <h1>${rule.title}</h1>
      <p>
        <span class="chip ${rule.severity}">${rule.severity}</span>
        <span class="chip${rule.stage === 'stable' && ' good'}">${rule.stage}</span> <code>${rule.id}</code>
      </p>
      <div class="card">
        <dl class="parts">
          <dt>Risk</dt>
          <dd>${prose(rule.why)}</dd>
          <dt>Fix</dt>
          <dd>${prose(rule.fix)}</dd>
          <dt>Severity</dt>
          <dd>${rule.severity}, ${labelOfRule(rule)}</dd>
          <dt>Check</dt>
          <dd>
            <ul>
              ${served.map(({ id, statement }) => html`<li>${id} ${statement}</li>`)}
            </ul>
          </dd>
          <dt>Shown</dt>
          <dd>${shownAt(rule)}</dd>
          ${
            rule.blindSpots !== undefined &&
            html`<dt>Blind spots</dt>
              <dd>${prose(rule.blindSpots)}</dd>`
          }
          <dt>Suppress</dt>
          <dd>in a comment on the line or the line above: <code>readiness-ignore ${rule.id} -- reason</code></dd>
        </dl>
      </div>
      ${
        languages.length > 1 &&
        html`<ul class="jump" aria-label="Examples">
          ${languages.map((language) => html`<li><a href="#examples-${language}">${languageTitles[language]}</a></li>`)}
        </ul>`
      }
      ${languages.map((language) => examplesIn(rule, language))}`,
  })
}
