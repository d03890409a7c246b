export const api = process.env.NODE_ENV === 'test' ? 'https://mock.example.com' : process.env.API_URL
