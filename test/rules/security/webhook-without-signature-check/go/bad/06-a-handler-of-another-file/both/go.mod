module example.com/service

go 1.24

require github.com/labstack/echo/v4 v4.12.0
