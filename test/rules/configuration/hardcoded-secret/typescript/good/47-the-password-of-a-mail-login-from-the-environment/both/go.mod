module acme/mail
go 1.22
