module example.com/desk

go 1.24

require github.com/acme/kit v1.2.0
