module example.com/berths

go 1.24
