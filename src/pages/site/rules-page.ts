import { areas, areaTitles, type Area } from '#model/check'
import type { ExampleLanguage, Rule } from '#model/rule'
import { severities } from '#model/severity'
import { languageTitles } from '#report/texts/language-titles'
import { areaOf } from '#report/texts/listings'
import { count } from '#report/formats/outline'
import { address } from '../address.ts'
import { html, type Html } from '../html.ts'
import { layout, type Frame } from '../layout.ts'

/** The search form's values; empty strings mean any. */
export interface RuleFilter {
  readonly text: string
  readonly area: string
  readonly severity: string
  readonly stage: string
  readonly language: string
}

const isWanted = (rule: Rule, { text, area, severity, stage, language }: RuleFilter): boolean => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const haystack = `${rule.id} ${rule.title} ${rule.check} ${rule.why} ${rule.fix}`.toLowerCase()
  return (
    words.every((word) => haystack.includes(word)) &&
    (area === '' || areaOf(rule.check) === area) &&
    (severity === '' || rule.severity === severity) &&
    (stage === '' || rule.stage === stage) &&
    (language === '' || rule.languages.includes(language as ExampleLanguage))
  )
}

const choice = (name: string, label: string, current: string, options: readonly (readonly [value: string, title: string])[]): Html =>
  html`<label
    >${label}<select name="${name}">
      <option value="">any</option>
      ${options.map(([value, title]) => html`<option value="${value}" ${value === current && html` selected`}>${title}</option>`)}
    </select></label
  >`

const form = (filter: RuleFilter): Html =>
  html`<form class="card filter" method="get" action="/rules" role="search" aria-label="Rules">
    <label>Search<input type="search" name="q" value="${filter.text}" placeholder="timeout, migration, webhook …" /></label>
    ${choice(
      'area',
      'Area',
      filter.area,
      areas.map((area) => [area, areaTitles[area]]),
    )}
    ${choice(
      'severity',
      'Severity',
      filter.severity,
      severities.map((severity) => [severity, severity]),
    )}
    ${choice('stage', 'Stage', filter.stage, [
      ['stable', 'stable'],
      ['preview', 'preview'],
    ])}
    ${choice('language', 'Language', filter.language, Object.entries(languageTitles))}
    <button class="primary">Filter</button>
  </form>`

const item = (rule: Rule): Html =>
  html`<li id="${rule.id}">
    <span class="chip ${rule.severity}">${rule.severity}</span
    ><span><a href="${address(`/rules/${rule.id}`)}">${rule.title}</a><span class="id">${rule.id} · check ${rule.check}</span></span
    ><span class="chip${rule.stage === 'stable' && ' good'}">${rule.stage}</span>
  </li>`

const group = (area: Area, rules: readonly Rule[]): Html =>
  html`<section aria-labelledby="area-${area}">
    <h2 id="area-${area}">${areaTitles[area]} <span class="muted small">${count(rules.length, 'rule')}</span></h2>
    <div class="card">
      <ul class="rules">
        ${rules.map(item)}
      </ul>
    </div>
  </section>`

/** All rules, or those that match the filter. Works without a script: the filter is part of the URL. */
export const rulesPage = (frame: Frame, rules: readonly Rule[], filter: RuleFilter): string => {
  const wanted = rules.filter((rule) => isWanted(rule, filter))
  const groups = areas.flatMap((area) => {
    const own = wanted.filter((rule) => areaOf(rule.check) === area)
    return own.length === 0 ? [] : [{ area, own }]
  })
  const isFiltered = Object.values(filter).some((value) => value !== '')
  return layout(frame, {
    title: 'Rules',
    section: 'rules',
    body: html`<h1>Rules</h1>
      <p class="lead">
        Each rule detects one hazard. Stable rules decide the verdict. Preview rules are shown but do not count until enough of their
        findings on real code have been confirmed.
      </p>
      ${form(filter)}
      <p role="status">
        ${isFiltered ? html`${wanted.length} of ${count(rules.length, 'rule')} · <a href="/rules">show all</a>` : count(rules.length, 'rule')}
      </p>
      ${
        groups.length > 1 &&
        html`<ul class="jump" aria-label="Areas">
          ${groups.map(({ area, own }) => html`<li><a href="#area-${area}">${areaTitles[area]}</a> ${own.length}</li>`)}
        </ul>`
      }
      ${groups.map(({ area, own }) => group(area, own))}`,
  })
}
