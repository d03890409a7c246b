module acme/auth
go 1.22
