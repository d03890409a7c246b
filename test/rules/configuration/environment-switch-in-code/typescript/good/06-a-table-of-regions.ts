export const hosts = { eu: 'https://eu.example.com', us: 'https://us.example.com' }
