export const log = { error: (fields: object, text: string) => process.stderr.write(JSON.stringify({ ...fields, text })) }
