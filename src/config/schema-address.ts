/** Where an editor finds a published schema of docs/schemas. */
export const schemaAddress = (name: 'config' | 'baseline'): string =>
  `https://raw.githubusercontent.com/readiness/readiness/main/docs/schemas/${name}.schema.json`
