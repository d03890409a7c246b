module example.com/sales
go 1.22
