export const api = process.env.REGION === 'eu' ? 'https://eu.api.example.com' : 'https://us.api.example.com'
