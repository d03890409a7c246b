module example.com/tickets

go 1.23

require github.com/sony/gobreaker v1.0.0
