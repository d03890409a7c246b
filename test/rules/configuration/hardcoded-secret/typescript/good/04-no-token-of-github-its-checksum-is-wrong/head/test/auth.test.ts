export const token = 'ghp_k7Rw2mXq9TzLb4VnYc8HpJd3Fs6Ge1Ua5Bio'
