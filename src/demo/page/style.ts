/** The page's only style sheet; light or dark by the user's setting. */
export const style = `
:root {
  color-scheme: light dark;
  --back: light-dark(#ffffff, #0f1318);
  --raised: light-dark(#f5f7f9, #171c23);
  --text: light-dark(#1d242c, #dde4ec);
  --muted: light-dark(#5b6773, #95a2b0);
  --line: light-dark(#d5dbe1, #2c343e);
  --link: light-dark(#0b62c4, #6cb0ff);
  --code: light-dark(#eceff3, #242b34);
  --good: light-dark(#1a7f43, #3fb668);
  --bad: light-dark(#c8313a, #f0646b);
  --warn: light-dark(#96600a, #dda63a);
  --calm: light-dark(#5b6773, #95a2b0);
  --merged: light-dark(#7a3fc0, #b58cf0);
  --busy: light-dark(#96600a, #dda63a);
  --added: light-dark(#e3f6e8, #12301d);
  --added-deep: light-dark(#c3ebce, #1b4a2b);
  --removed: light-dark(#fdeaea, #381a1d);
  --removed-deep: light-dark(#f8cfd0, #58262a);
  --hunk: light-dark(#e9f1fb, #16243a);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  margin: 0;
  background: var(--back);
  color: var(--text);
  font: 15px/1.55 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif;
}
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
code, pre { font-family: var(--mono); font-size: 0.87em; }
code { background: var(--code); padding: 0.15em 0.4em; border-radius: 5px; overflow-wrap: anywhere; }
.muted { color: var(--muted); }
.light { font-weight: 300; }
.notice { padding: 6px 24px; background: var(--hunk); color: var(--muted); font-size: 13px; text-align: center; }
.head, main { max-width: 1240px; margin: 0 auto; padding: 0 24px; }
.head { padding-top: 22px; }
.crumbs { margin: 0 0 6px; color: var(--muted); }

h1 { margin: 0 0 8px; font-size: 30px; font-weight: 500; line-height: 1.25; }
.lead { margin: 0 0 20px; color: var(--muted); }
.lead strong { color: var(--text); }
.state { display: inline-block; margin-right: 8px; padding: 4px 13px; border-radius: 20px; color: var(--back); font-weight: 600; font-size: 14px; }
.state.good { background: var(--good); } .state.calm { background: var(--calm); } .state.bad { background: var(--bad); } .state.merged { background: var(--merged); }
.pulls { list-style: none; margin: 0; padding: 0; } .pulls li { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 10px; align-items: center; padding: 10px 0; border-bottom: 1px solid var(--line); } .pulls .state { justify-self: start; }
nav { display: flex; gap: 4px; border-bottom: 1px solid var(--line); overflow-x: auto; overflow-y: hidden; }
nav a { padding: 9px 15px; color: var(--text); border-bottom: 2px solid transparent; white-space: nowrap; }
nav a[aria-current] { border-bottom-color: var(--bad); font-weight: 600; }
.counter { display: inline-block; min-width: 20px; padding: 0 6px; border-radius: 10px; background: var(--code); color: var(--muted); font-size: 12px; font-weight: 500; line-height: 20px; text-align: center; }
.label { padding: 1px 8px; border: 1px solid var(--line); border-radius: 10px; color: var(--muted); font-size: 12px; font-weight: 400; }
main { padding-top: 24px; padding-bottom: 80px; }

.with-side { display: grid; grid-template-columns: minmax(0, 1fr) 260px; gap: 32px; }
.side section { padding: 4px 0 14px; margin-bottom: 12px; border-bottom: 1px solid var(--line); }
.side h2 { margin: 0 0 6px; font-size: 13px; font-weight: 600; color: var(--muted); }
.side p { margin: 0; font-size: 13px; }
.mark.small { width: 18px; height: 18px; font-size: 10px; }
.column.wide { max-width: 1000px; margin: 0 auto; }
.avatar { display: inline-grid; place-items: center; width: 24px; height: 24px; margin-right: 8px; border-radius: 50%; background: var(--calm); color: var(--back); font-size: 12px; font-weight: 700; vertical-align: middle; }
.avatar.bot { border-radius: 6px; background: var(--link); }
.comment { margin: 12px 0; border: 1px solid var(--line); border-radius: 8px; background: var(--back); overflow: hidden; }
.comment > header { padding: 8px 14px; background: var(--raised); border-bottom: 1px solid var(--line); font-size: 14px; }
.comment > header .label { margin-left: 6px; }
.comment > .markdown { padding: 12px 16px; }
.first { margin-top: 0; margin-bottom: 24px; }
.review { margin: 24px 0; padding-left: 22px; border-left: 2px solid var(--line); }
.review > header { margin-bottom: 8px; }
.thread { margin: 16px 0; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.thread-path { display: block; padding: 8px 14px; background: var(--raised); border-bottom: 1px solid var(--line); font: 13px var(--mono); overflow-wrap: anywhere; }
.thread .comment { margin: 0; border: 0; border-radius: 0; border-top: 1px solid var(--line); }
.merge-box { margin-top: 32px; border: 1px solid var(--line); border-left: 4px solid var(--calm); border-radius: 8px; padding: 16px 20px; }
.merge-box.good { border-left-color: var(--good); } .merge-box.bad { border-left-color: var(--bad); } .merge-box.busy { border-left-color: var(--busy); }
.merge-box h2 { margin: 0; font-size: 17px; } .merge-box p { margin: 2px 0 12px; }
.checks { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.checks li { display: grid; grid-template-columns: auto 1fr auto; gap: 12px; align-items: center; padding: 10px 0 0; }
.mark { display: inline-grid; flex: none; place-items: center; width: 24px; height: 24px; border-radius: 50%; color: var(--back); font-weight: 700; font-size: 13px; background: var(--calm); }
.mark.good { background: var(--good); } .mark.bad { background: var(--bad); } .mark.warn { background: var(--warn); } .mark.busy { background: var(--busy); }
.check > header { display: flex; gap: 14px; align-items: center; padding-bottom: 14px; border-bottom: 1px solid var(--line); }
.check > header .mark { width: 34px; height: 34px; font-size: 17px; }
.check > header h2 { margin: 0; font-size: 20px; } .check > header p { margin: 0; font-size: 14px; }
.buttons { display: flex; gap: 8px; margin-left: auto; }
.button { padding: 5px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); font-size: 13px; font-weight: 500; white-space: nowrap; cursor: default; }
.check-title { font-size: 22px; font-weight: 500; margin: 22px 0 12px; }
.annotations { margin-top: 32px; } .annotations ul { list-style: none; padding: 0; }
.annotations li { margin: 10px 0; padding: 8px 14px; border: 1px solid var(--line); border-left: 4px solid var(--calm); border-radius: 6px; }
.annotations li.failure { border-left-color: var(--bad); } .annotations li.warning { border-left-color: var(--warn); }
.annotations p { margin: 4px 0; white-space: pre-line; }
.with-list { display: grid; grid-template-columns: 250px minmax(0, 1fr); gap: 28px; }
.with-list aside { position: sticky; top: 16px; align-self: start; max-height: calc(100vh - 32px); overflow: auto; }
.file-list { list-style: none; margin: 0; padding: 0; font-size: 13px; }
.file-list li { display: flex; justify-content: space-between; align-items: start; gap: 8px; padding: 5px 0; overflow-wrap: anywhere; }
.file { margin-bottom: 24px; border: 1px solid var(--line); border-radius: 8px; overflow: clip; scroll-margin-top: 12px; }
tr:target td { background: var(--hunk); }
.file > h2 { display: flex; gap: 10px; align-items: center; margin: 0; padding: 9px 14px; background: var(--raised); border-bottom: 1px solid var(--line); font-size: 13px; font-weight: 500; }
.path { font-family: var(--mono); overflow-wrap: anywhere; }
.counts { margin-left: auto; white-space: nowrap; } .counts .plus { color: var(--good); } .counts .minus { color: var(--bad); }
.bar { display: inline-flex; gap: 2px; margin-left: 6px; vertical-align: middle; } .bar i { width: 8px; height: 8px; border-radius: 2px; background: var(--line); }
.bar .plus { background: var(--good); } .bar .minus { background: var(--bad); }
.aside { padding: 4px 16px 8px; border-bottom: 1px solid var(--line); background: var(--raised); } .aside h3 { margin: 10px 0 0; font-size: 13px; color: var(--muted); }
.no-diff { padding: 16px; margin: 0; text-align: center; }
.diff, .lines { width: 100%; border-collapse: collapse; font: 12.5px/1.6 var(--mono); table-layout: fixed; }
.diff td { padding: 0 8px; vertical-align: top; } .lines td { padding: 0 6px; vertical-align: top; }
.markdown a { text-decoration: underline; }
.diff .number { width: 46px; color: var(--muted); text-align: right; user-select: none; }
.sign { width: 24px; color: var(--muted); text-align: center; user-select: none; }
.diff tr.added .number, .diff tr.removed .number, .diff tr:target .number, tr.added .sign, tr.removed .sign { color: var(--text); }
td.code { white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
.diff .added td, .lines .added td { background: var(--added); } .diff .added .number, .lines .added .sign { background: var(--added-deep); }
.diff .removed td, .lines .removed td { background: var(--removed); } .diff .removed .number, .lines .removed .sign { background: var(--removed-deep); }
.diff .hunk td { background: var(--hunk); color: var(--muted); padding-top: 3px; padding-bottom: 3px; }
.diff .note td { color: var(--muted); }
.diff .comments > td { padding: 4px 16px; background: var(--raised); border-block: 1px solid var(--line); font: 14.5px/1.55 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif; }
.diff .comments .comment { max-width: 840px; }
.suggestion { margin: 12px 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.suggestion-title { padding: 6px 12px; background: var(--raised); border-bottom: 1px solid var(--line); font-size: 13px; color: var(--muted); }
.markdown > :first-child { margin-top: 0; } .markdown > :last-child { margin-bottom: 0; }
.markdown h1, .markdown h2 { font-size: 21px; border-bottom: 1px solid var(--line); padding-bottom: 6px; margin: 28px 0 12px; line-height: 1.3; font-weight: 600; }
.markdown h3 { font-size: 17px; margin: 24px 0 8px; } .markdown h4 { font-size: 15px; margin: 20px 0 6px; }
.markdown p, .markdown ul, .markdown ol, .markdown table { margin: 0 0 12px; }

.markdown table.lines { margin: 0; }
.markdown ul, .markdown ol { padding-left: 26px; } .markdown li + li { margin-top: 3px; }
.markdown table:not(.lines) { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto; font-size: 14px; }
.markdown th, .markdown table:not(.lines) td { padding: 6px 12px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
.markdown th { background: var(--raised); font-weight: 600; }
.markdown pre { padding: 12px 14px; border-radius: 6px; background: var(--code); overflow-x: auto; } .markdown pre code { padding: 0; background: none; }
.markdown blockquote { margin: 0 0 12px; padding: 2px 14px; border-left: 4px solid var(--line); color: var(--muted); }
.markdown details { margin: 0 0 12px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 6px; } .markdown summary { cursor: pointer; font-weight: 500; }
.markdown sub { vertical-align: baseline; font-size: 12.5px; color: var(--muted); }
.markdown hr { border: 0; border-top: 1px solid var(--line); margin: 24px 0; }
:target.comment { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
@media (max-width: 820px) {
  .with-list, .with-side { grid-template-columns: minmax(0, 1fr); } .with-list aside { position: static; }
  .head, main { padding-left: 14px; padding-right: 14px; } h1 { font-size: 24px; }
  .check > header { flex-wrap: wrap; } .check > header > div:not(.buttons) { flex: 1 1 200px; } .buttons { margin-left: 0; }
  .diff .number { width: 36px; padding: 0 4px; }
}
@media (max-width: 480px) { nav { justify-content: space-between; gap: 0; } nav a { padding: 9px 4px; font-size: 14px; } nav .counter { min-width: 16px; padding: 0 4px; } .file > h2 { flex-wrap: wrap; gap: 4px 10px; } .file > h2 .path { flex: 1 0 100%; } .file > h2 .counts { margin-left: 0; } }
`
