import type { Coverage, Finding, OperationalChange, Review } from '#model/review'
import { count } from '#report/formats/outline'
import { html, type Html } from '../html.ts'
import { verdictChip } from '../parts/verdict-card.ts'

const signs: Readonly<Record<OperationalChange['sign'], { readonly style: string; readonly shown: string; readonly said: string }>> = {
  '+': { style: 'plus', shown: '+', said: 'added' },
  '-': { style: 'minus', shown: '−', said: 'removed' },
  '~': { style: 'change', shown: '~', said: 'changed' },
}

/** The operational changes. */
export const operational = ({ operationalDiff }: Review): Html =>
  html`<section class="card" aria-labelledby="on-call">
    <h2 id="on-call">Operational changes</h2>
    ${
      operationalDiff.length === 0
        ? html`<p class="muted">No operational changes.</p>`
        : html`<ul class="diff-list">
            ${operationalDiff.map(
              ({ sign, kind, subject, path, line, note }) =>
                html`<li>
                  <span class="sign ${signs[sign].style}"
                    ><span aria-hidden="true">${signs[sign].shown}</span><span class="visually-hidden">${signs[sign].said}: </span></span
                  ><span
                    ><strong>${kind}</strong> <code>${subject}</code>${note !== '' && html` · ${note}`}<br /><span class="small muted mono"
                      >${path}${line > 0 && `:${line}`}</span
                    ></span
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`

const list = (title: string, entries: readonly { readonly path: string; readonly reason?: string }[], open = false): Html | undefined =>
  entries.length === 0
    ? undefined
    : html`<details${open && html` open`}><summary>${title}</summary><ul>${entries.map(({ path, reason }) => html`<li><span class="mono small">${path}</span>${reason !== undefined && html`: ${reason}`}</li>`)}</ul></details>`

/** Which files were examined, and which were not and why. */
export const coverage = ({ examined, skipped, notExamined, rulesNotRun, truncated }: Coverage, files = 'changed file'): Html =>
  html`<section class="card" aria-labelledby="coverage">
    <h2 id="coverage">Coverage</h2>
    <p>${examined.length} of ${count(examined.length + skipped.length + notExamined.length, files)} examined.</p>
    ${truncated !== undefined && html`<p>The list of changed files is incomplete: ${truncated}</p>`}
    ${list(`${count(notExamined.length, 'file')} could not be examined`, notExamined, true)}
    ${list(`${count(skipped.length, 'file')} skipped`, skipped)}
    ${list(
      `${count(rulesNotRun.length, 'rule')} not run`,
      rulesNotRun.map(({ ruleId, reason }) => ({ path: ruleId, reason })),
    )}
    ${list(
      `${count(examined.length, 'file')} examined`,
      examined.map((path) => ({ path })),
    )}
  </section>`

/** The verdict of each deployable that the change touches. */
export const units = ({ units: verdicts = [] }: Review): Html | undefined =>
  verdicts.length === 0
    ? undefined
    : html`<section class="card" aria-labelledby="units">
        <h2 id="units">By deployable</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="Verdicts by deployable">
          <table class="data">
            <thead>
              <tr>
                <th scope="col">Deployable</th>
                <th scope="col">Owner</th>
                <th scope="col">Verdict</th>
                <th scope="col" class="figure">Changed files</th>
                <th scope="col" class="figure">Findings</th>
              </tr>
            </thead>
            <tbody>
              ${verdicts.map(
                ({ name, owner, verdict, files, findings: amount }) =>
                  html`<tr>
                    <th scope="row">${name ?? 'not in any deployable'}</th>
                    <td>${owner ?? ''}</td>
                    <td>${verdictChip(verdict)}</td>
                    <td class="figure">${files}</td>
                    <td class="figure">${amount}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>`

/** Suppressed and waived findings, with their reasons. */
export const accepted = ({ findings: all }: { readonly findings: readonly Finding[] }): Html | undefined => {
  const shown = all.filter(({ state }) => state === 'waived' || state === 'suppressed')
  return shown.length === 0
    ? undefined
    : html`<section class="card" aria-labelledby="accepted">
        <h2 id="accepted">Suppressed and waived</h2>
        <ul>
          ${shown.map(
            ({ state, severity, title, path, startLine, evidence = [] }) =>
              html`<li>
                <span class="chip">${state}</span> <span class="chip ${severity}">${severity}</span> ${title}
                <span class="mono small muted">${path}:${startLine}</span
                >${evidence.length > 0 && html`<br />${evidence.map((said) => said.replace(/^waived (until )/, '$1')).join('; ')}`}
              </li>`,
          )}
        </ul>
      </section>`
}
