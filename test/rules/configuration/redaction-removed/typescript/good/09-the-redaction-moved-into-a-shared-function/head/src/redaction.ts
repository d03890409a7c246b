export const redaction = { redact: ['headers.authorization', 'headers.cookie'] }
