/** A file's text as it stands between the backticks: backslashes are kept, the line break behind the opening one is not. */
export const text = (template: TemplateStringsArray): string => template.raw.join('').replace(/^\n/, '')
