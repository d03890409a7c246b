export const generateOtp = () => String(Math.floor(Math.random() * 1_000_000)) // <- finding
