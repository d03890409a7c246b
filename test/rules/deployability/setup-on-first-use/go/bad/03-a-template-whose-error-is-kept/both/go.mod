module acme/letters
go 1.24
