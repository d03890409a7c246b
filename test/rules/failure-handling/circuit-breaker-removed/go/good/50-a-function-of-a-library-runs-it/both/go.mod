module example.com/depot

go 1.24

require github.com/sony/gobreaker v1.0.0
