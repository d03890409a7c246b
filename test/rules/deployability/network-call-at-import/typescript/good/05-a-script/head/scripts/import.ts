export const rates = await fetch('https://rates.example.com')
