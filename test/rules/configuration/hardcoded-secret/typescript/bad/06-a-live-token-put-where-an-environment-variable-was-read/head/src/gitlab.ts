export const token = 'glpat-k7Rw2mX{{}}q9TzLb4VnYc8H' // <- finding
