export const load = () => fetch('https://rates.example.com/eur')
