module example.com/trams

go 1.22
