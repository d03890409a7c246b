module a
go 1.22
require github.com/sony/gobreaker v0.5.0
