export const provider = { metadata: { name: 'flags' } }
