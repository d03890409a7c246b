import { posix } from 'node:path'

/** Programming and templating languages without a front-end, by extension (as GitHub's Linguist names them). */
const titles: Readonly<Record<string, readonly string[]>> = {
  Ruby: ['rb', 'rake', 'gemspec', 'podspec', 'ru', 'erb'],
  PHP: ['php', 'phtml', 'php5', 'php7', 'inc'],
  Kotlin: ['kt', 'kts'],
  Swift: ['swift'],
  'Objective-C': ['m', 'mm'],
  Rust: ['rs'],
  'C#': ['cs', 'csx', 'cshtml', 'razor'],
  'F#': ['fs', 'fsx'],
  'Visual Basic': ['vb', 'vbs', 'bas'],
  Scala: ['scala', 'sc'],
  Groovy: ['groovy', 'gvy', 'gsp'],
  Clojure: ['clj', 'cljs', 'cljc'],
  Elixir: ['ex', 'exs', 'eex', 'heex'],
  Erlang: ['erl', 'hrl'],
  Haskell: ['hs', 'lhs'],
  OCaml: ['ml', 'mli'],
  Elm: ['elm'],
  Gleam: ['gleam'],
  'C or C++': ['c', 'cc', 'cpp', 'cxx', 'h', 'hh', 'hpp', 'hxx'],
  Assembly: ['s', 'asm'],
  Zig: ['zig'],
  Nim: ['nim'],
  Crystal: ['cr'],
  D: ['d'],
  V: ['v'],
  Dart: ['dart'],
  Lua: ['lua'],
  Perl: ['pl', 'pm', 'psgi'],
  R: ['r'],
  Julia: ['jl'],
  COBOL: ['cbl', 'cob', 'cpy'],
  Fortran: ['f', 'f90', 'f95'],
  Pascal: ['pas', 'dpr'],
  Ada: ['adb', 'ads'],
  Apex: ['apex'],
  Solidity: ['sol'],
  PowerShell: ['ps1', 'psm1'],
  Cython: ['pyx', 'pxd'],
  CoffeeScript: ['coffee', 'litcoffee'],
  ReScript: ['res', 'resi'],
  'Astro component': ['astro'],
  JSP: ['jsp', 'jspx', 'jspf', 'tag'],
  'Jinja template': ['j2', 'jinja', 'jinja2'],
  'EJS template': ['ejs'],
  HCL: ['hcl'],
  Bicep: ['bicep'],
  Pulumi: ['pp'],
  Nix: ['nix'],
  Jsonnet: ['jsonnet', 'libsonnet'],
  CUE: ['cue'],
  Rego: ['rego'],
}

const byExtension = new Map(Object.entries(titles).flatMap(([title, extensions]) => extensions.map((extension) => [extension, title])))

/** Templates of a Helm chart: programs that write manifests (https://helm.sh/docs/topics/charts/#the-chart-file-structure). */
const helmTemplate = /(^|\/)templates\/(.*\/)?[^/]+\.(ya?ml|tpl|txt)$/

/**
 * The language of a file that no rule reads, by name (`Ruby`, `Terraform`, `Helm template`). Undefined for supported languages, and for files
 * that are not programs (data, images, styles).
 *
 * @param isChart whether a folder contains a `Chart.yaml`
 */
export const unreadLanguageOf = (path: string, isChart: (folder: string) => boolean): string | undefined => {
  if (/(^|\/)build\.gradle\.kts$/.test(path)) return undefined
  const known = byExtension.get(posix.extname(path).slice(1).toLowerCase())
  if (known !== undefined) return known
  const [, chart] = helmTemplate.test(path) ? (/^(.*?)\/?templates\//.exec(path) ?? []) : []
  return chart !== undefined && isChart(chart) ? 'Helm template' : undefined
}
