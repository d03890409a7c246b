module example.com/u6
go 1.22
