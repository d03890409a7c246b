export const rates = fetch('/api/rates')
export const Rates = () => <p>{document.title}</p>
