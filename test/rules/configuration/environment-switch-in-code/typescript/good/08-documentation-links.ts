export const links = { dashboard: 'https://app.example.com', docs: 'https://docs.example.com' }
