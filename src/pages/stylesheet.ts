/**
 * One stylesheet for all pages. Colours are defined for light and dark mode; every text has a contrast of at least 4.5 to its background.
 */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #ffffff; --raised: #f0f2f5; --line: #d5dae1; --text: #1b2026; --muted: #566070; --link: #0b5cc1; --focus: #0b5cc1;
  --good: #166a2e; --good-soft: #dcf3e2; --warn: #8a5a00; --warn-soft: #fdf0d0; --bad: #b3202a; --bad-soft: #fde4e4; --calm: #5a6472; --calm-soft: #e8ebef;
  --p0: #8f1320; --p1: #ad3a08; --p2: #7d5300; --p3: #566070; --p0-soft: #fbdcdf; --p1-soft: #fde6d8; --p2-soft: #fbefcf; --p3-soft: #e8ebef;
  --bar-gap: #cf3a43; --bar-evidenced: #2f9e55; --bar-clear: #b9c6d6; --bar-not-examined: #d9a23a; --bar-none: #e4e8ed; --bar-p0: #8f1320; --bar-p1: #d9622b;
  --marked: #fff3d6; --marked-edge: #d08700; --code: #f3f5f8; --added: #dcf3e2; --removed: #fde4e4;
  --hl-comment: #566070; --hl-string: #0a5c36; --hl-keyword: #a3126f; --hl-number: #7a4a00; --hl-name: #0b4fa8;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1318; --card: #171c23; --raised: #1f262f; --line: #333c48; --text: #e6eaf0; --muted: #9aa5b4; --link: #6cb0ff; --focus: #6cb0ff;
    --good: #56d079; --good-soft: #12351f; --warn: #e6b450; --warn-soft: #3a2d0c; --bad: #ff8087; --bad-soft: #44181c; --calm: #a6b0be; --calm-soft: #29313b;
    --p0: #ff8f97; --p1: #ffa270; --p2: #e6b450; --p3: #a6b0be; --p0-soft: #4a151b; --p1-soft: #47240f; --p2-soft: #3a2d0c; --p3-soft: #29313b;
    --bar-gap: #e0565f; --bar-evidenced: #35a45c; --bar-clear: #4a5a6e; --bar-not-examined: #b07f21; --bar-none: #2a323c; --bar-p0: #d83a48; --bar-p1: #f08a4b;
    --marked: #38300f; --marked-edge: #d9a23a; --code: #11161c; --added: #12351f; --removed: #44181c;
    --hl-comment: #a6b0be; --hl-string: #8fdca8; --hl-keyword: #ff9bd2; --hl-number: #f0c078; --hl-name: #8cc2ff;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15.5px/1.6 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 2px; } a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 12px; top: 12px; z-index: 1; padding: 8px 14px; background: var(--card); }
.wrap { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
.top { background: var(--card); border-bottom: 1px solid var(--line); } .top, table.data, button, .button { overflow-wrap: break-word; }
.top .wrap { display: flex; flex-wrap: wrap; gap: 6px 24px; align-items: center; min-height: 60px; padding-block: 8px; }
.brand { display: inline-flex; gap: 10px; align-items: center; font-weight: 650; font-size: 17px; color: var(--text); text-decoration: none; }
.brand svg { width: 26px; height: 26px; }
.top nav { display: flex; flex-wrap: wrap; gap: 4px; flex: 1; }
.top nav a { padding: 5px 11px; border-radius: 7px; color: var(--muted); text-decoration: none; font-weight: 500; }
.top nav a:hover { background: var(--raised); color: var(--text); } .top nav a[aria-current] { background: var(--raised); color: var(--text); }
.who { display: flex; gap: 12px; align-items: center; color: var(--muted); font-size: 14.5px; }
main { padding-block: 28px 56px; }
footer { border-top: 1px solid var(--line); color: var(--muted); font-size: 13.5px; } footer .wrap { padding-block: 18px; display: flex; gap: 8px 20px; flex-wrap: wrap; }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 6px; letter-spacing: -0.01em; }
h2 { font-size: 20px; line-height: 1.3; margin: 36px 0 12px; } h3 { font-size: 16.5px; line-height: 1.4; margin: 0; }
p { margin: 0 0 12px; } ul, ol { margin: 0 0 12px; padding-left: 24px; }
.crumbs { font-size: 14px; color: var(--muted); margin-bottom: 10px; }
.lead { color: var(--muted); font-size: 16.5px; max-width: 72ch; } .muted { color: var(--muted); } .small { font-size: 14px; }
code, .mono { font-family: var(--mono); font-size: 0.9em; } code { background: var(--raised); padding: 1px 5px; border-radius: 5px; } pre code { background: none; padding: 0; font-size: inherit; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 22px; margin: 0 0 16px; }
.card > :last-child { margin-bottom: 0; } .card > h2:first-child { margin-top: 0; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 16px; } .grid > .card { margin: 0; min-width: 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; margin: 0 0 16px; padding: 0; list-style: none; }
.figures li { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 12px 16px; } .figures strong { display: block; font-size: 25px; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; } .figures span { color: var(--muted); font-size: 13.5px; }
.verdict { display: flex; gap: 18px; align-items: flex-start; border-left: 6px solid var(--calm); }
.verdict .mark { flex: none; width: 46px; height: 46px; border-radius: 50%; display: grid; place-items: center; font-size: 23px; font-weight: 700; background: var(--calm-soft); color: var(--calm); }
.verdict h2 { margin: 0 0 4px; font-size: 22px; }
.verdict.production-ready { border-color: var(--good); } .verdict.production-ready .mark { background: var(--good-soft); color: var(--good); }
.verdict.production-ready-with-fixes, .verdict.not-fully-examined, .verdict.unproven { border-color: var(--warn); } .verdict.production-ready-with-fixes .mark, .verdict.not-fully-examined .mark, .verdict.unproven .mark { background: var(--warn-soft); color: var(--warn); }
.verdict.not-production-ready { border-color: var(--bad); } .verdict.not-production-ready .mark { background: var(--bad-soft); color: var(--bad); }
.chip { display: inline-block; padding: 1px 9px; border-radius: 999px; font-size: 13px; font-weight: 600; background: var(--calm-soft); color: var(--calm); white-space: nowrap; }
.chip.P0 { background: var(--p0-soft); color: var(--p0); } .chip.P1 { background: var(--p1-soft); color: var(--p1); } .chip.P2 { background: var(--p2-soft); color: var(--p2); } .chip.P3 { background: var(--p3-soft); color: var(--p3); }
.chip.good, .chip.production-ready { background: var(--good-soft); color: var(--good); } .chip.warn, .chip.production-ready-with-fixes, .chip.not-fully-examined, .chip.unproven { background: var(--warn-soft); color: var(--warn); } .chip.bad, .chip.not-production-ready { background: var(--bad-soft); color: var(--bad); }
.finding { border-left: 5px solid var(--p3); scroll-margin-top: 16px; } .finding.P0 { border-left-color: var(--p0); } .finding.P1 { border-left-color: var(--p1); } .finding.P2 { border-left-color: var(--p2); }
.finding > header { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: baseline; margin-bottom: 8px; } .finding .where { margin: 0 0 10px; font-size: 14px; }
.parts { display: grid; grid-template-columns: minmax(110px, max-content) minmax(0, 1fr); gap: 6px 18px; margin: 12px 0 0; } .parts dt { color: var(--muted); font-weight: 550; } .parts dd { margin: 0; } .parts dd ul { margin: 0; padding-left: 18px; }
.frame { position: relative; border: 1px solid var(--line); border-radius: 8px; background: var(--code); overflow-x: auto; margin: 10px 0 0; } .frame + p { margin-top: 20px; } p.small + .frame { margin-top: -6px; }
.frame table { border-collapse: collapse; font: 13px/1.65 var(--mono); min-width: 100%; } .frame td { padding: 0 12px; vertical-align: top; white-space: pre; border: 0; } .frame td.number { color: var(--muted); text-align: right; user-select: none; width: 1%; padding: 0 10px; border-right: 1px solid var(--line); }
.frame tr.marked td { background: var(--marked); } .frame tr.marked td.number { color: var(--text); box-shadow: inset 4px 0 0 var(--marked-edge); }
.diff tr.added td { background: var(--added); } .diff tr.removed td { background: var(--removed); } .diff tr.added .number, .diff tr.removed .number { color: var(--text); } .diff .sign-of-line { white-space: nowrap; width: 1%; padding: 0 0 0 10px; user-select: none; font-weight: 700; } .diff tbody + tbody td { border-top: 1px solid var(--line); } .diff tbody + tbody tr:not(:first-child) td { border-top: 0; }
.hl-comment { color: var(--hl-comment); } .hl-string { color: var(--hl-string); } .hl-keyword { color: var(--hl-keyword); } .hl-number { color: var(--hl-number); } .hl-name { color: var(--hl-name); }
pre.frame { padding: 12px 14px; font: 13px/1.65 var(--mono); } pre.frame .marked { background: var(--marked); box-shadow: inset 4px 0 0 var(--marked-edge); display: inline-block; min-width: calc(100% + 28px); margin: 0 -14px; padding: 0 14px; }
.scroll { overflow-x: auto; position: relative; } .scroll + p { margin-top: 12px; } table.data { border-collapse: collapse; width: 100%; font-size: 14.5px; } table.data th { text-align: left; color: var(--muted); font-weight: 550; font-size: 13.5px; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); vertical-align: bottom; }
table.data td, table.data tbody th { padding: 9px 12px 9px 0; border-bottom: 1px solid var(--line); vertical-align: baseline; } table.data tbody th { color: var(--text); font-size: inherit; } table.data tbody tr:last-child > * { border-bottom: 0; } table.data td.mono { overflow-wrap: anywhere; } table.data .figure { text-align: right; font-variant-numeric: tabular-nums; } table.data .figure + :not(.figure) { padding-left: 22px; }
.diff-list { list-style: none; padding: 0; margin: 0; } .diff-list li { display: grid; grid-template-columns: 26px minmax(0, 1fr); padding: 5px 0; } .sign { font: 700 16px/1.5 var(--mono); } .sign.plus { color: var(--warn); } .sign.minus { color: var(--bad); } .sign.change { color: var(--calm); }
.chart { display: block; width: 100%; height: auto; } .chart text { fill: var(--text); font: 13px system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif; } .chart .faint { fill: var(--muted); font-size: 12px; } .chart .axis { stroke: var(--line); stroke-width: 1; }
.chart.narrow { display: none; }
.chart .gap { fill: var(--bar-gap); } .chart .evidenced { fill: var(--bar-evidenced); } .chart .clear { fill: var(--bar-clear); } .chart .not-examined { fill: var(--bar-not-examined); } .chart .none { fill: var(--bar-none); }
.chart .P0 { fill: var(--bar-p0); } .chart .P1 { fill: var(--bar-p1); } .chart .P2 { fill: var(--bar-not-examined); } .chart .P0, .chart .P1, .chart .P2 { stroke: var(--card); stroke-width: 1; } .chart .P3 { fill: var(--bar-none); stroke: var(--calm); stroke-width: 0.5; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; margin: 10px 0 0; font-size: 13.5px; color: var(--muted); } .legend svg.chart { display: inline-block; width: 11px; height: 11px; margin-right: 6px; }
details { margin: 10px 0 0; } summary { cursor: pointer; color: var(--link); font-weight: 500; } details[open] > summary { margin-bottom: 8px; }
form.filter { display: grid; grid-template-columns: 2fr repeat(4, 1fr) auto; gap: 10px; align-items: end; } form.inline { display: inline; }
label { display: block; font-size: 13.5px; font-weight: 550; color: var(--muted); } input, select { width: 100%; height: 41px; margin-top: 3px; padding: 8px 10px; border: 1px solid var(--muted); border-radius: 8px; background: var(--card); color: var(--text); font: inherit; font-size: 15px; font-weight: 400; }
button, .button { display: inline-block; padding: 8px 15px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); color: var(--text); font: inherit; font-size: 14.5px; font-weight: 550; text-decoration: none; cursor: pointer; } button:hover, .button:hover { border-color: var(--muted); }
.primary { background: var(--link); border-color: var(--link); color: var(--card); } button.quiet { background: none; border: 0; padding: 0; color: var(--link); text-decoration: underline; font-weight: 400; font-size: inherit; }
.rules { list-style: none; margin: 0; padding: 0; } .rules li { display: grid; grid-template-columns: 52px minmax(0, 1fr) auto; gap: 4px 12px; align-items: baseline; padding: 10px 0; border-bottom: 1px solid var(--line); } .rules li:last-child { border-bottom: 0; } .rules .chip { justify-self: start; } .rules a { font-weight: 550; } .rules .id { display: block; font: 13px var(--mono); color: var(--muted); }
.jump { display: flex; flex-wrap: wrap; gap: 6px 14px; font-size: 14px; margin: 0 0 8px; padding: 0; list-style: none; }
.steps { list-style: none; margin: 0; padding: 0; } .steps li { display: grid; grid-template-columns: 34px minmax(0, 1fr); gap: 10px; padding: 11px 0; border-bottom: 1px solid var(--line); } .steps li:last-child { border-bottom: 0; } .steps p, .steps h2 { margin: 0; } .steps h2 { font-size: 16.5px; line-height: 1.4; } .steps .mark { width: 26px; height: 26px; border-radius: 50%; display: grid; place-items: center; font-weight: 700; font-size: 14px; background: var(--calm-soft); color: var(--calm); }
.steps .done .mark { background: var(--good-soft); color: var(--good); } .steps .todo .mark { background: var(--warn-soft); color: var(--warn); } .steps .failed .mark { background: var(--bad-soft); color: var(--bad); }
ul.plain { list-style: none; margin: 0; padding: 0; }
.notice { border-left: 5px solid var(--warn); } .notice.good { border-left-color: var(--good); }
.meter { display: block; width: 100%; height: 10px; border-radius: 5px; } .hero { padding: 26px 0 8px; } .hero h1 { font-size: 34px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 820px) { .wrap { padding: 0 16px; } form.filter { grid-template-columns: 1fr 1fr; } form.filter label:first-child, form.filter button { grid-column: 1 / -1; } .parts { grid-template-columns: minmax(0, 1fr); gap: 2px; } .parts dd { margin-bottom: 8px; } h1 { font-size: 24px; } .hero h1 { font-size: 27px; } .card { padding: 15px 16px; } }
@media (max-width: 640px) { .chart.wide { display: none; } .chart.narrow { display: block; } .verdict { display: grid; grid-template-columns: 34px minmax(0, 1fr); gap: 8px 12px; align-items: center; } .verdict .mark { width: 34px; height: 34px; font-size: 17px; } .verdict > div:last-child { display: contents; } .verdict > div:last-child > :not(h2) { grid-column: 1 / -1; margin: 0; } .verdict ul { padding-left: 20px; } .finding > header h3 { flex: 1 1 45%; } .rules li > :last-child { grid-column: 2; } table.stacked .figure { text-align: left; } table.stacked td.figure + :not(.figure) { padding-left: 0; } table.stacked td[data-label]::before { content: attr(data-label) ': '; color: var(--muted); } table.stacked thead { display: none; } table.stacked tr { display: block; border-bottom: 1px solid var(--line); padding: 8px 0; } table.stacked tbody tr:last-child { border-bottom: 0; } table.stacked td, table.data.stacked tbody th { display: block; border: 0; padding: 2px 0; } .top .wrap { flex-wrap: nowrap; gap: 8px; min-height: 56px; padding-block: 6px; } .brand span, .who .login { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } .top nav { flex-wrap: nowrap; overflow-x: auto; min-width: 0; } .top nav a { padding: 5px 8px; } .who { flex: none; } .who, .top nav { white-space: nowrap; } table.data td > .chip, table.data time { white-space: nowrap; } }
@media (max-width: 420px) { .top nav:has(a:nth-child(3)) { gap: 0; } .top nav:has(a:nth-child(3)) a { padding: 5px 3px; font-size: 13.5px; } }
@media print { .top nav, .who, footer { display: none; } body { background: #fff; } }
`
