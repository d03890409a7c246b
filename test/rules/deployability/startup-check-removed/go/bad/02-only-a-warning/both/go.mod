module acme/pay
go 1.22
