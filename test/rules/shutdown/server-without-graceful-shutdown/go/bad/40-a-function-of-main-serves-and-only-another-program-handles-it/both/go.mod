module example.org/parking

go 1.23
