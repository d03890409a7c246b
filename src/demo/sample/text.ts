/** The text between the backticks, with backslashes kept and without the line break after the opening one. */
export const text = (template: TemplateStringsArray): string => template.raw.join('').replace(/^\n/, '')
