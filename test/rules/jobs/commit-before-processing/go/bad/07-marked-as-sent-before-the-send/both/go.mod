module example.com/mails

go 1.23
